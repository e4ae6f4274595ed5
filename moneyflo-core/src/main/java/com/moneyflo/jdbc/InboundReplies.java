package com.moneyflo.jdbc;

import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.inbox.InboundRequest.Ask;
import com.moneyflo.internal.inbox.InboundRequest;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes the replies to an inbound message. Replies go to customers who opted in, also if they did so with this message.
 *
 * @param owners all customers who share the sender's phone, at least one; their rows are locked
 * @param event the library's id of the inbound message
 * @param at when the message came, in microseconds since 1970, UTC
 */
record InboundReplies(Stores stores, Tx tx, List<Customer> owners, UUID event, long at) {

    private static final int MAX_ACCOUNTS = 3;
    private static final int MAX_MOVEMENTS = 5;

    /** Bounds how many customers of one phone are read. A family is smaller. */
    private static final int MAX_OWNERS = 10;

    /**
     * The reply to one inbound message.
     *
     * @param asked the request that the reply answers; help, if the request cannot be answered otherwise
     * @param news the notices to send; empty if the request needs no reply or the phone got enough replies already
     */
    record Reply(Ask asked, List<NewNotice> news) {}

    Reply to(InboundRequest wish) {
        Reply full = full(wish);
        int room = full.news().isEmpty() ? 0 : stores.inbox().room(tx, phone(), at);
        return new Reply(full.asked(), full.news().stream().limit(room).toList());
    }

    /** Records the inbound message. Returns false if it was recorded before. */
    boolean isFirst(String providerId, Reply reply) {
        return stores.inbox()
                .isNew(tx, providerId, phone(), reply.asked(), reply.news().size(), at);
    }

    private Reply full(InboundRequest wish) {
        return switch (wish.ask()) {
            case STOP -> new Reply(Ask.STOP, List.of());
            case START -> new Reply(Ask.START, List.of(news(0, phone(), new Notice.TextsOn())));
            case HELP -> new Reply(Ask.HELP, help());
            case OTHER -> helpNowAndThen();
            case BAL, MINI -> {
                List<NewNotice> told = accounts(wish);
                yield told.isEmpty() ? helpNowAndThen() : new Reply(wish.ask(), told);
            }
        };
    }

    private Reply helpNowAndThen() {
        return new Reply(Ask.OTHER, stores.inbox().wasHelped(tx, phone(), at) ? List.of() : help());
    }

    private List<NewNotice> help() {
        return owners.stream()
                .filter(Customer::notificationsEnabled)
                .limit(1)
                .map(owner -> news(0, owner.id(), new Notice.Help()))
                .toList();
    }

    private List<NewNotice> accounts(InboundRequest wish) {
        List<NewNotice> told = new ArrayList<>();
        owners.stream()
                .filter(Customer::notificationsEnabled)
                .limit(MAX_OWNERS)
                .flatMap(owner -> stores.accounts().of(tx, owner.id()).stream()
                        .filter(account -> account.status() != AccountStatus.CLOSED)
                        .filter(account -> account.number().toString().endsWith(wish.lastDigits()))
                        .map(account -> news(0, owner.id(), told(wish.ask(), account))))
                .limit(MAX_ACCOUNTS)
                .forEach(told::add);
        return told;
    }

    private Notice told(Ask ask, AccountState account) {
        return ask == Ask.BAL
                ? new Notice.BalanceTold(account.number(), account.balance().posted())
                : new Notice.LastMovements(
                        account.number(), stores.statements().last(tx, account.number(), MAX_MOVEMENTS));
    }

    private NewNotice news(long seq, CustomerId customer, Notice notice) {
        return new NewNotice(event, seq, customer, notice, at);
    }

    private CustomerId phone() {
        return owners.get(0).id();
    }
}
