package com.moneyflo.jdbc;

import com.moneyflo.Customer;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.inbox.InboundRequest;
import com.moneyflo.internal.inbox.InboundRequest.Ask;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes the callbacks of providers, each in its own transaction. It logs nothing, because a message may come from a
 * person who is not a customer.
 *
 * @param answersRequests whether requests such as {@code BAL} are answered; {@code STOP} and {@code START} are always
 *     obeyed
 */
record JdbcInbound(Stores stores, Guard guard, boolean answersRequests) implements Inbound {

    private static final int MAX_ID_LENGTH = 200;

    @Override
    public void report(DeliveryReport report) {
        Objects.requireNonNull(report, "report");
        guard.run(Verb.TAKE_DELIVERY_REPORT, tx -> {
            stores.reports()
                    .take(tx, report)
                    .ifPresent(refused ->
                            consents().refuse(tx, refused, report.phone().orElse(null)));
            return true;
        });
    }

    @Override
    public void receive(InboundMessage text) {
        Objects.requireNonNull(text, "text");
        requireId(text.providerId());
        InboundRequest request = InboundRequest.of(text.text());
        if (answersRequests || request.ask() == Ask.STOP || request.ask() == Ask.START) {
            UUID event = stores.ids().next();
            guard.run(Verb.TAKE_INBOUND_MESSAGE, tx -> receive(tx, text, request, event));
        }
    }

    @Override
    public void consent(String providerId, String phone, boolean wanted) {
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(phone, "phone");
        requireId(providerId);
        guard.run(Verb.TAKE_CONSENT, tx -> {
            List<Customer> owners = stores.customers().lockByPhone(tx, phone.strip());
            Ask ask = wanted ? Ask.START : Ask.STOP;
            if (!owners.isEmpty()
                    && stores.inbox().isNew(tx, providerId, owners.get(0).id(), ask, 0, tx.now())) {
                consents().set(tx, owners, wanted);
            }
            return true;
        });
    }

    private static void requireId(String providerId) {
        if (providerId.isBlank() || providerId.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("The provider's id of the message has " + providerId.length()
                    + " characters. Give 1 to " + MAX_ID_LENGTH + ", and the same id when the message comes again.");
        }
    }

    private boolean receive(Tx tx, InboundMessage text, InboundRequest request, UUID event) {
        List<Customer> owners = stores.customers().lockByPhone(tx, text.from().strip());
        if (owners.isEmpty()) {
            return false;
        }
        InboundReplies replies = new InboundReplies(stores, tx, owners, event, tx.now());
        InboundReplies.Reply reply = replies.to(request);
        if (replies.isFirst(text.providerId(), reply)) {
            if (request.ask() == Ask.STOP || request.ask() == Ask.START) {
                consents().set(tx, owners, request.ask() == Ask.START);
            }
            stores.outbox().write(tx, reply.notices());
        }
        return true;
    }

    private Consents consents() {
        return new Consents(stores);
    }
}
