package com.moneyflo.jdbc;

import com.moneyflo.Customer;
import com.moneyflo.internal.db.Transactions.Repeat;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.inbox.Wish;
import com.moneyflo.internal.inbox.Wish.Ask;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What comes back from providers, each a transaction of its own. Nothing is logged: what is not a customer's is nobody's business.
 *
 * @param answering whether customers may ask by text; that they want no more texts, or want them again, is always heard
 */
record JdbcInbound(JdbcOperations bank, boolean answering) implements Inbound {

    private static final int MOST_LETTERS_OF_ID = 200;

    @Override
    public void report(DeliveryReport report) {
        Objects.requireNonNull(report, "report");
        bank.write(
                Repeat.KEYED,
                tx -> rooms().reports()
                        .take(tx, report)
                        .ifPresent(customer -> rooms().customers().refusePhone(tx, customer)));
    }

    @Override
    public void receive(InboundText text) {
        String providerId = Objects.requireNonNull(text, "text").providerId();
        if (providerId.isBlank() || providerId.length() > MOST_LETTERS_OF_ID) {
            throw new IllegalArgumentException("The provider's name for the text has " + providerId.length()
                    + " characters. Give 1 to 200, the same when it comes again.");
        }
        Wish wish = Wish.of(text.text());
        if (answering || wish.ask() == Ask.STOP || wish.ask() == Ask.START) {
            UUID event = rooms().ids().next();
            bank.write(Repeat.KEYED, tx -> receive(tx, text, wish, event));
        }
    }

    @Override
    public void consent(String phone, boolean wanted) {
        Objects.requireNonNull(phone, "phone");
        bank.write(Repeat.ONCE, tx -> consent(tx, rooms().customers().lockByPhone(tx, phone), wanted));
    }

    private void receive(Tx tx, InboundText text, Wish wish, UUID event) {
        List<Customer> owners = rooms().customers().lockByPhone(tx, text.from().strip());
        if (owners.isEmpty()) {
            return;
        }
        Answers answers = new Answers(rooms(), tx, owners, event, tx.now());
        Answers.Reply reply = answers.to(wish);
        if (answers.isFirst(text.providerId(), reply)) {
            if (wish.ask() == Ask.STOP || wish.ask() == Ask.START) {
                consent(tx, owners, wish.ask() == Ask.START);
            }
            rooms().outbox().write(tx, reply.news(), answers.at());
        }
    }

    private void consent(Tx tx, List<Customer> owners, boolean wanted) {
        for (Customer owner : owners) {
            rooms().customers().setWanted(tx, owner.id(), wanted);
            rooms().accounts().setTexts(tx, owner.id(), wanted);
        }
    }

    private Rooms rooms() {
        return bank.rooms();
    }
}
