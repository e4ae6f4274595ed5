package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Actor;
import com.moneyflo.ContentionException;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.keyedchange.KeyedChange;
import com.moneyflo.internal.order.Change;
import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/** The verbs of standing orders. Each is one transaction. */
final class JdbcStandingOrders implements StandingOrders {

    /** Bounds how often a change is tried while payments of the same order are in progress. */
    private static final int MAX_TRIES = 20;

    /** Stands in fingerprints for a value that was not given. Stored fingerprints hold it, so it must not change. */
    private static final String NONE = "null";

    private final Stores stores;
    private final Guard guard;
    private final Orders orders;
    private final OrderRunner runner;

    JdbcStandingOrders(Stores stores, Guard guard, Orders orders, OrderRunner runner) {
        this.stores = stores;
        this.guard = guard;
        this.orders = orders;
        this.runner = runner;
    }

    @Override
    public StandingOrder place(NewStandingOrder order, Actor actor) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(actor, "actor");
        StandingOrderId id = new StandingOrderId(stores.ids().next());
        return guard.run(Verb.PLACE_STANDING_ORDER, tx -> place(tx, id, order, actor));
    }

    @Override
    public StandingOrder place(NewStandingOrder order, Actor actor, IdempotencyKey key) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(key, "key");
        StandingOrderId id = new StandingOrderId(stores.ids().next());
        UUID made = guard.make(
                Verb.PLACE_STANDING_ORDER,
                KeyedChange.of(id.value(), key, values(order)),
                tx -> place(tx, id, order, actor).id().value(),
                (tx, placed) -> orders.find(tx, new StandingOrderId(placed)).isPresent());
        return existing(new StandingOrderId(made));
    }

    /** Lists the values of an order for its fingerprint. Its {@code toString} would leave out the payee. */
    private static Object[] values(NewStandingOrder order) {
        return new Object[] {
            "place",
            order.from(),
            order.to(),
            order.amount(),
            order.payee(),
            order.schedule(),
            order.first().map(LocalDate::toString).orElse(NONE),
            order.last().map(LocalDate::toString).orElse(NONE),
            text(order.payments()),
            order.memo().map(Memo::text).orElse(""),
            text(order.remindDays()),
            order.retry().times() + " every " + order.retry().days()
        };
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : NONE;
    }

    private StandingOrder place(Tx tx, StandingOrderId id, NewStandingOrder order, Actor actor) {
        requireOpenIn(tx, order.from(), order.amount());
        requireOpenIn(tx, order.to(), order.amount());
        return orders.place(tx, id, order, actor);
    }

    @Override
    public Optional<StandingOrder> find(StandingOrderId id) {
        Objects.requireNonNull(id, "id");
        return guard.run(Verb.READ_STANDING_ORDERS, tx -> orders.find(tx, id));
    }

    @Override
    public List<StandingOrder> of(AccountNumber from) {
        Objects.requireNonNull(from, "from");
        return guard.run(Verb.READ_STANDING_ORDERS, tx -> orders.of(tx, List.of(from)));
    }

    @Override
    public List<StandingOrder> of(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return guard.run(
                Verb.READ_STANDING_ORDERS,
                tx -> orders.of(
                        tx,
                        stores.accounts().of(tx, customer).stream()
                                .map(AccountState::number)
                                .toList()));
    }

    @Override
    public List<StandingOrderEvent> trail(StandingOrderId id) {
        Objects.requireNonNull(id, "id");
        return guard.run(Verb.READ_STANDING_ORDERS, tx -> orders.trail(tx, id));
    }

    @Override
    public StandingOrder pause(StandingOrderId id, Actor actor) {
        return change(id, Change.pause(Objects.requireNonNull(actor, "actor")), tx -> {});
    }

    @Override
    public StandingOrder resume(StandingOrderId id, Actor actor) {
        return change(id, Change.resume(Objects.requireNonNull(actor, "actor")), tx -> {});
    }

    @Override
    public StandingOrder end(StandingOrderId id, Actor actor) {
        return change(id, Change.end(Objects.requireNonNull(actor, "actor")), tx -> {});
    }

    @Override
    public StandingOrder change(StandingOrderId id, Money amount, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        StandingOrder current = existing(id);
        NewStandingOrder.paying(current.from(), current.to(), amount, "-", current.schedule());
        return change(id, Change.amount(amount, actor), tx -> requireOpenIn(tx, current.from(), amount));
    }

    @Override
    public StandingOrder change(StandingOrderId id, AccountNumber to, String payee, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        StandingOrder current = existing(id);
        NewStandingOrder.paying(current.from(), to, current.amount(), payee, current.schedule());
        return change(id, Change.payee(to, payee, actor), tx -> requireOpenIn(tx, to, current.amount()));
    }

    @Override
    public StandingOrder change(StandingOrderId id, Schedule schedule, LocalDate from, Actor actor) {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(from, "from");
        return change(id, Change.schedule(schedule, from, Objects.requireNonNull(actor, "actor")), tx -> {});
    }

    @Override
    public int runDue() {
        return guard.call(Verb.CARRY_OUT_STANDING_ORDERS, () -> runner.run(() -> false));
    }

    private StandingOrder existing(StandingOrderId id) {
        return find(id).orElseThrow(() -> Change.unknown(id));
    }

    /** Changes an order. If a payment of it is in progress in any JVM, completes that payment first. */
    private StandingOrder change(StandingOrderId id, Change change, Consumer<Tx> check) {
        Objects.requireNonNull(id, "id");
        for (int tried = 0; tried < MAX_TRIES; tried++) {
            KeyedChange keyed = KeyedChange.of(stores.ids().next(), null);
            Optional<UUID> changed = guard.once(Verb.CHANGE_STANDING_ORDER, keyed, tx -> {
                check.accept(tx);
                return orders.change(tx, id, change).map(order -> order.id().value());
            });
            if (changed.isPresent()) {
                return existing(id);
            }
            runner.settle(id);
        }
        throw new ContentionException(
                "Standing order " + id + " was not changed: at each of " + MAX_TRIES
                        + " tries a payment of it was in progress. Try again later.",
                null);
    }

    private void requireOpenIn(Tx tx, AccountNumber account, Money amount) {
        AccountState state = stores.accounts().state(tx, account);
        if (state.status() == AccountStatus.CLOSED) {
            throw Refusal.of(Reason.ACCOUNT_CLOSED).account(account).exception();
        }
        if (!state.currency().equals(amount.currency().getCurrencyCode())) {
            throw Refusal.of(Reason.CURRENCY_MISMATCH)
                    .account(account)
                    .asked(amount)
                    .limit(Money.ofMinor(state.currency(), 0))
                    .exception();
        }
    }
}
