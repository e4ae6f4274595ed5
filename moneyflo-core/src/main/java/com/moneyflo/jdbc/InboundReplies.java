package com.moneyflo.jdbc;

import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.inbox.InboundRequest;
import com.moneyflo.internal.inbox.InboundRequest.Ask;
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
     * @param notices the notices to send; empty if the request needs no reply or the phone got enough replies already
     */
    record Reply(Ask asked, List<NewNotice> notices) {}

    Reply to(InboundRequest request) {
        Reply full = full(request);
        int room = full.notices().isEmpty() ? 0 : stores.inbox().room(tx, firstOwner(), at);
        return new Reply(full.asked(), full.notices().stream().limit(room).toList());
    }

    /** Records the inbound message. Returns false if it was recorded before. */
    boolean isFirst(String providerId, Reply reply) {
        return stores.inbox()
                .isNew(
                        tx,
                        providerId,
                        firstOwner(),
                        reply.asked(),
                        reply.notices().size(),
                        at);
    }

    private Reply full(InboundRequest request) {
        return switch (request.ask()) {
            case STOP -> new Reply(Ask.STOP, List.of());
            case START -> new Reply(Ask.START, List.of(notice(0, firstOwner(), new Notice.TextsOn())));
            case HELP -> new Reply(Ask.HELP, help());
            case OTHER -> helpUnlessRecent();
            case BAL, MINI -> {
                List<NewNotice> notices = accounts(request);
                yield notices.isEmpty() ? helpUnlessRecent() : new Reply(request.ask(), notices);
            }
        };
    }

    private Reply helpUnlessRecent() {
        return new Reply(Ask.OTHER, stores.inbox().wasHelped(tx, firstOwner(), at) ? List.of() : help());
    }

    private List<NewNotice> help() {
        return owners.stream()
                .filter(Customer::notificationsEnabled)
                .limit(1)
                .map(owner -> notice(0, owner.id(), new Notice.Help()))
                .toList();
    }

    private List<NewNotice> accounts(InboundRequest request) {
        List<NewNotice> notices = new ArrayList<>();
        owners.stream()
                .filter(Customer::notificationsEnabled)
                .limit(MAX_OWNERS)
                .flatMap(owner -> stores.accounts().of(tx, owner.id()).stream()
                        .filter(account -> account.status() != AccountStatus.CLOSED)
                        .filter(account -> account.number().toString().endsWith(request.lastDigits()))
                        .map(account -> notice(0, owner.id(), accountNotice(request.ask(), account))))
                .limit(MAX_ACCOUNTS)
                .forEach(notices::add);
        return notices;
    }

    private Notice accountNotice(Ask ask, AccountState account) {
        return ask == Ask.BAL
                ? new Notice.BalanceTold(account.number(), account.balance().posted())
                : new Notice.LastMovements(
                        account.number(), stores.statements().last(tx, account.number(), MAX_MOVEMENTS));
    }

    private NewNotice notice(long seq, CustomerId customer, Notice notice) {
        return new NewNotice(event, seq, customer, notice, at);
    }

    private CustomerId firstOwner() {
        return owners.get(0).id();
    }
}
