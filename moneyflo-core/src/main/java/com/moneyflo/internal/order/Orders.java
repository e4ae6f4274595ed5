package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Refused;
import com.moneyflo.internal.db.SkippedRows;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.internal.notice.NoticeSink;
import com.moneyflo.notice.Notice;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrderState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Stores standing orders, finds due payments, and records their outcomes. Thread-safe. */
public final class Orders {

    /** For this time no other runner takes up a payment that was begun. A later one submits the same command. */
    private static final long BEGUN_MICROS = TimeUnit.MINUTES.toMicros(1);

    private static final int MAX_LOOKS = 20;

    private static final Set<Reason> FOR_EVER =
            Set.of(Reason.ACCOUNT_CLOSED, Reason.UNKNOWN_ACCOUNT, Reason.CURRENCY_MISMATCH);

    private final PaymentCalendar days;
    private final PayerLookup payers;
    private final NoticeSink notices;
    private final UnreadableRows unreadable;
    private final SkippedRows others;

    /**
     * Keeps orders under these options. The sink writes a notice unless it was written before. Orders that this version
     * cannot read are left to other versions, and reported as unreadable.
     */
    public Orders(StandingOrderOptions options, PayerLookup payers, NoticeSink notices, UnreadableRows unreadable) {
        this.days = new PaymentCalendar(options);
        this.payers = payers;
        this.notices = notices;
        this.unreadable = unreadable;
        this.others = new SkippedRows(unreadable, Set.of());
    }

    /** Places an order under an id that was made before, so that a retry cannot place it twice. */
    public StandingOrder place(Tx tx, StandingOrderId id, NewStandingOrder asked, Actor actor) {
        long now = tx.now();
        LockedOrder order = NewOrders.order(id, asked, days, now);
        order.note(actor, StandingOrderAct.PLACED, null, null);
        order.plan();
        try {
            OrderTable.insert(tx, order.row());
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.DUPLICATE) {
                return find(tx, id).orElseThrow();
            }
            throw failure;
        }
        OrderTrailTable.add(tx, order.happenings(), now);
        return order.order();
    }

    /** Finds an order. */
    public Optional<StandingOrder> find(Tx tx, StandingOrderId id) {
        return OrderTable.find(tx, id).map(OrderRow::order);
    }

    /** Returns the orders that these accounts pay. */
    public List<StandingOrder> of(Tx tx, Collection<AccountNumber> payers) {
        return payers.isEmpty()
                ? List.of()
                : OrderTable.of(tx, payers, unreadable).stream()
                        .map(OrderRow::order)
                        .toList();
    }

    /** Returns the trail of an order. */
    public List<StandingOrderEvent> trail(Tx tx, StandingOrderId id) {
        return OrderTrailTable.of(tx, id, unreadable);
    }

    /** Changes an order. Returns empty and changes nothing while a payment is in progress. */
    public Optional<StandingOrder> change(Tx tx, StandingOrderId id, Change change) {
        long now = tx.now();
        LockedOrder order = OrderTable.lock(tx, id)
                .map(row -> new LockedOrder(row, days, now))
                .orElseThrow(() -> Change.unknown(id));
        if (order.isPaying()) {
            return Optional.empty();
        }
        change.make(order, days.of(now));
        write(tx, List.of(order), now);
        return Optional.of(order.order());
    }

    /** Returns the payment of an order that is in progress, if there is one. */
    public Optional<Payment> underWay(Tx tx, StandingOrderId id) {
        return OrderTable.find(tx, id).filter(OrderRow::paying).map(row -> Payments.next(row.order()));
    }

    /**
     * Finds due orders, writes reminders, and begins payments. These orders do not change until the outcomes of their
     * payments are recorded.
     *
     * @throws OrderFault if one of the orders that were found is to blame
     */
    public DueWork begin(Tx tx, int most) {
        long now = tx.now();
        List<OrderRow> rows = lockDue(tx, now, most);
        return OrderFault.blaming(ids(rows), () -> begin(tx, rows, now));
    }

    private DueWork begin(Tx tx, List<OrderRow> rows, long now) {
        List<Payment> payments = new ArrayList<>();
        List<LockedOrder> seen = new ArrayList<>();
        for (OrderRow row : rows) {
            LockedOrder order = new LockedOrder(row, days, now);
            try {
                begin(tx, order, now).ifPresent(payments::add);
                seen.add(order);
            } catch (Unreadable payer) {
                pass(row, payer);
            }
        }
        write(tx, seen, now);
        return new DueWork(seen.size(), payments);
    }

    /** If it finds only orders that this version cannot read, it looks behind them. */
    private List<OrderRow> lockDue(Tx tx, long now, int most) {
        for (int look = 1; ; look++) {
            long passed = others.met();
            List<OrderRow> rows = OrderTable.lockDue(tx, now, most, others);
            if (!rows.isEmpty() || others.met() == passed || look == MAX_LOOKS) {
                return rows;
            }
        }
    }

    private Optional<Payment> begin(Tx tx, LockedOrder order, long now) {
        if (!order.isPaying()) {
            order.skipOld();
        }
        if (order.state() != StandingOrderState.ACTIVE) {
            return Optional.empty();
        }
        if (order.isPaying() || order.isDue()) {
            order.pay(now + BEGUN_MICROS);
            return Optional.of(Payments.next(order.order()));
        }
        remind(tx, order);
        order.plan();
        return Optional.empty();
    }

    /** Skips an order whose payer this version cannot read. */
    private void pass(OrderRow row, Unreadable payer) {
        unreadable.accept(payer);
        others.pass(row.order().id().value());
    }

    /** Leaves out for some minutes an order that cannot be begun. */
    public void passBy(StandingOrderId id) {
        others.pass(id.value());
    }

    /** Returns those of the orders that are due or in progress. */
    public List<StandingOrderId> open(Tx tx, Collection<StandingOrderId> ids) {
        return ids.isEmpty() ? List.of() : OrderTable.open(tx, ids, tx.now());
    }

    /**
     * Records outcomes; returns how many were not recorded before.
     *
     * @throws OrderFault if one of the orders is to blame
     */
    public int record(Tx tx, List<PaymentResult> verdicts) {
        if (verdicts.isEmpty()) {
            return 0;
        }
        long now = tx.now();
        Map<StandingOrderId, PaymentResult> byOrder = new HashMap<>();
        verdicts.forEach(verdict -> byOrder.put(verdict.payment().order(), verdict));
        List<OrderRow> rows = OrderTable.lock(tx, byOrder.keySet(), others);
        return OrderFault.blaming(ids(rows), () -> record(tx, rows, byOrder, now));
    }

    private int record(Tx tx, List<OrderRow> rows, Map<StandingOrderId, PaymentResult> byOrder, long now) {
        List<LockedOrder> told = new ArrayList<>();
        for (OrderRow row : rows) {
            PaymentResult verdict = byOrder.get(row.order().id());
            if (verdict != null && row.paying() && Payments.next(row.order()).equals(verdict.payment())) {
                LockedOrder order = new LockedOrder(row, days, now);
                try {
                    apply(tx, order, verdict);
                    told.add(order);
                } catch (Unreadable payer) {
                    pass(row, payer);
                }
            }
        }
        write(tx, told, now);
        return told.size();
    }

    private void apply(Tx tx, LockedOrder order, PaymentResult verdict) {
        Outcome outcome = verdict.outcome();
        if (outcome == null) {
            order.keyTaken();
        } else if (outcome instanceof Refused refused) {
            StandingOrder asked = order.order();
            notifyPayer(
                    tx,
                    asked.from(),
                    refused.id().value(),
                    new Notice.PaymentRefused(asked.from(), asked.amount(), asked.payee()));
            Reason reason = refused.refusal().reason();
            order.refused(refused.id(), reason.name(), FOR_EVER.contains(reason));
        } else {
            order.paid(outcome.id());
        }
    }

    private void remind(Tx tx, LockedOrder order) {
        if (!order.isToBeReminded()) {
            return;
        }
        StandingOrder due = order.order();
        Notice notice = new Notice.PaymentDue(due.from(), due.amount(), due.payee(), order.payDay());
        if (notifyPayer(tx, due.from(), reminder(order), notice)) {
            order.note(Actor.BANK, StandingOrderAct.REMINDED, null, null);
        }
        order.reminded();
    }

    /** Returns whether the payer is a customer who wants notices. */
    private boolean notifyPayer(Tx tx, AccountNumber payer, UUID event, Notice notice) {
        Optional<CustomerId> customer = payers.toNotify(tx, payer);
        customer.ifPresent(to -> notices.write(tx, List.of(new NewNotice(event, 0, to, notice, tx.now()))));
        return customer.isPresent();
    }

    /** The id depends on the due date and the revision: after a change of the order the payer gets a new reminder. */
    private static UUID reminder(LockedOrder order) {
        LocalDate due = order.due();
        return UUID.nameUUIDFromBytes(
                (order.id() + " " + due + " " + order.revision()).getBytes(StandardCharsets.US_ASCII));
    }

    private static List<StandingOrderId> ids(List<OrderRow> rows) {
        return rows.stream().map(row -> row.order().id()).toList();
    }

    private static void write(Tx tx, List<LockedOrder> orders, long now) {
        OrderTable.write(tx, orders.stream().map(LockedOrder::row).toList());
        OrderTrailTable.add(
                tx,
                orders.stream().flatMap(order -> order.happenings().stream()).toList(),
                now);
    }
}
