package com.moneyflo.jdbc;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.lane.AdaptiveBatchLimit;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.order.OrderProblems;
import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Notifier;
import com.moneyflo.order.StandingOrderOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a bank is opened with; made by {@link JdbcBank#builder(String)}. Not thread-safe. */
public final class BankBuilder {

    private final @Nullable String url;
    private final @Nullable DataSource source;
    private @Nullable String user;
    private @Nullable String password;

    private @Nullable Clock clock;
    private boolean inboundMessages;
    private Duration patience = Duration.ofSeconds(10);
    private List<BatchLimit> ceilings = List.of();

    private @Nullable StandingOrderOptions orderOptions;
    private @Nullable Notifier notifier;
    private NoticeOptions texts = NoticeOptions.stock();
    private boolean byHand;
    private Rights rights = Rights.OF_THE_HOST;

    BankBuilder(@Nullable String url, @Nullable DataSource source) {
        this.url = url;
        this.source = source;
    }

    /**
     * Who logs in to the database, where the URL does not say.
     *
     * @param name the user
     * @param secret the password
     * @return this builder
     * @throws IllegalStateException if a {@code DataSource} was given, which brings its own
     */
    public BankBuilder credentials(String name, String secret) {
        if (source != null) {
            throw new IllegalStateException(
                    "The bank uses the credentials of its DataSource. Set the user and password on the DataSource.");
        }
        this.user = Objects.requireNonNull(name, "name");
        this.password = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Overrules the database's clock, for tests. Every time the bank writes or compares comes from it; all JVMs on one
     * database must then be given the same.
     *
     * @param instead what says the time
     * @return this builder
     */
    public BankBuilder clock(Clock instead) {
        this.clock = Objects.requireNonNull(instead, "instead");
        return this;
    }

    /**
     * How long a command that moves money may take, its wait among others included: then the call ends, with an
     * exception that says whether anything may have been changed. All other verbs are tried for so long against
     * deadlocks, waits for locks and lost connections: no new try begins after it. Ten seconds unless set. On a
     * {@code DataSource} of the host's a try may wait for a connection as long as that lets it, so set its connection
     * timeout below this.
     *
     * @param limit more than zero, at most a day
     * @return this builder
     * @throws IllegalArgumentException if the limit is not more than zero, or above a day
     */
    public BankBuilder timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The timeout is " + limit + ". Give more than zero and at most one day.");
        }
        this.patience = limit;
        return this;
    }

    /**
     * Whether customers may ask by text: {@code BAL}, {@code MINI}, {@code HELP}, from their registered phone. Off
     * unless set, for then whoever holds a customer's phone reads his balance. {@code STOP} and {@code START} are
     * obeyed either way.
     *
     * @param answered whether such texts are answered
     * @return this builder
     */
    public BankBuilder inboundMessages(boolean answered) {
        this.inboundMessages = answered;
        return this;
    }

    /**
     * Lets the bank keep standing orders, and unless the options say otherwise carry them out by a thread of its own.
     * Without this it has none.
     *
     * @param options where and when it pays
     * @return this builder
     */
    public BankBuilder standingOrders(StandingOrderOptions options) {
        this.orderOptions = Objects.requireNonNull(options, "options");
        return this;
    }

    /**
     * Has customers texted: what is written with the money is handed to this, by threads of the bank's own. Without it
     * notices are written and nobody sends them, which is right where another JVM does.
     *
     * @param provider what delivers texts; where the host can close it, it stays open when the bank closes
     * @return this builder
     */
    public BankBuilder notifier(Notifier provider) {
        this.notifier = Objects.requireNonNull(provider, "provider");
        return this;
    }

    /**
     * How customers are texted, where there is a notifier.
     *
     * @param options instead of {@link NoticeOptions#stock()}
     * @return this builder
     */
    public BankBuilder notices(NoticeOptions options) {
        this.texts = Objects.requireNonNull(options, "options");
        return this;
    }

    /** Nothing is sent but when a test says so. */
    BankBuilder relayByHand() {
        this.byHand = true;
        return this;
    }

    /** What callers may do; for tests of what asks for it. */
    BankBuilder rights(Rights instead) {
        this.rights = instead;
        return this;
    }

    /** A lane under each of these; for tests of what no batch must change. */
    BankBuilder ceilings(List<BatchLimit> instead) {
        this.ceilings = instead;
        return this;
    }

    /**
     * Opens the bank.
     *
     * @return the open bank
     * @throws com.moneyflo.StorageException if the database cannot be reached or is not fit for money; the message
     *     says what to change
     */
    public JdbcBank open() {
        Database database = source != null
                ? Database.open(source, clock, patience)
                : Database.open(Objects.requireNonNull(url), user, password, clock, patience);
        try {
            return open(database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** Wires first; what was started is closed if the rest cannot be, such as for lack of threads. */
    private JdbcBank open(Database database) {
        Stores stores = Stores.create(database.unreadable(), database.board().part("clock"));
        stores.currencies().remember(database.run(Retry.IDEMPOTENT, stores.currencies()::compareAll));
        Guard guard = new Guard(database, stores.deeds(), rights, Actor.BANK);
        List<BatchLimit> limits = ceilings.isEmpty() ? adaptive(database.lanes()) : ceilings;
        GroupCommit lanes = new GroupCommit(database, stores.ledger(), patience, limits);
        Background background = new Background(lanes, relay(database, stores), orders(database, stores, guard, lanes));
        JdbcBank bank = new JdbcBank(database, stores, guard, background, inboundMessages);
        try {
            background.start();
        } catch (RuntimeException | Error e) {
            background.close();
            throw e;
        }
        String how = "lanes " + limits.size() + ", timeout " + patience.toMillis() + " ms, " + background.described();
        database.board().opened(database.described(), how);
        return bank;
    }

    private @Nullable Relay relay(Database database, Stores stores) {
        return notifier == null ? null : new RelayWiring(notifier, texts, byHand).relay(database, stores, clock);
    }

    private @Nullable StandingOrderRuntime orders(Database database, Stores stores, Guard guard, GroupCommit lanes) {
        if (orderOptions == null) {
            return null;
        }
        Orders orders = new Orders(
                orderOptions, stores::toNotify, stores.outbox()::writeOnce, database.unreadable());
        Status status = database.board().part("orders", database.status());
        OrderRunner runner = new OrderRunner(
                orders,
                new GuardedOrders(guard),
                payment -> lanes.submit(Instructions.of(
                                payment, new TransferId(stores.ids().next())))
                        .thenApply(CommandResult::verdict),
                new OrderProblems(status, database.unreadable()),
                patience);
        return StandingOrderRuntime.of(orderOptions, stores, status, guard, runner, orders);
    }

    private static List<BatchLimit> adaptive(int lanes) {
        return Stream.<BatchLimit>generate(AdaptiveBatchLimit::new).limit(lanes).toList();
    }
}
