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

/**
 * The settings of a bank, and the method that opens it. Made by {@link JdbcBank#builder(String)} or
 * {@link JdbcBank#builder(DataSource)}. Not thread-safe.
 */
public final class BankBuilder {

    private final @Nullable String url;
    private final @Nullable DataSource source;
    private @Nullable String user;
    private @Nullable String password;

    private @Nullable Clock clock;
    private boolean inboundMessages;
    private Duration timeout = Duration.ofSeconds(10);
    private List<BatchLimit> batchLimits = List.of();

    private @Nullable StandingOrderOptions orderOptions;
    private @Nullable Notifier notifier;
    private NoticeOptions noticeOptions = NoticeOptions.stock();
    private boolean manualRelay;
    private Rights rights = Rights.OF_THE_HOST;

    BankBuilder(@Nullable String url, @Nullable DataSource source) {
        this.url = url;
        this.source = source;
    }

    /**
     * Sets the user and password of the database, if the URL does not contain them.
     *
     * @param user the database user
     * @param password the user's password
     * @return this builder
     * @throws IllegalStateException if the bank uses a {@code DataSource}, which has its own credentials
     */
    public BankBuilder credentials(String user, String password) {
        if (source != null) {
            throw new IllegalStateException(
                    "The bank uses the credentials of its DataSource. Set the user and password on the DataSource.");
        }
        this.user = Objects.requireNonNull(user, "user");
        this.password = Objects.requireNonNull(password, "password");
        return this;
    }

    /**
     * Replaces the database's clock, for tests. The bank takes every time that it writes or compares from this clock.
     * All JVMs on one database must use the same clock. Default: the database's clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public BankBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets how long a call may take. Default: 10 seconds.
     *
     * <p>A command ends after this time at the latest, its time in the queue included. If it has no outcome by then,
     * the exception says whether it may have changed anything. All other verbs are retried after deadlocks, lock
     * timeouts and lost connections; no try begins after this time.
     *
     * <p>If the bank uses a {@code DataSource} of the host, set the connection timeout of the {@code DataSource} below
     * this time. Each try may wait for a connection as long as the {@code DataSource} allows.
     *
     * @param limit more than zero, at most one day
     * @return this builder
     * @throws IllegalArgumentException if the limit is zero, negative or above one day
     */
    public BankBuilder timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The timeout is " + limit + ". Give more than zero and at most one day.");
        }
        this.timeout = limit;
        return this;
    }

    /**
     * Sets whether the bank answers the inbound messages {@code BAL}, {@code MINI} and {@code HELP} from a customer's
     * registered phone. Default: false, because with it each person who holds the phone can read the balance. The bank
     * always obeys {@code STOP} and {@code START}.
     *
     * @param enabled true to answer these messages
     * @return this builder
     */
    public BankBuilder inboundMessages(boolean enabled) {
        this.inboundMessages = enabled;
        return this;
    }

    /**
     * Turns standing orders on. A thread of the bank carries them out, unless the options say otherwise. Default: the
     * bank has no standing orders.
     *
     * @param options the time zone, the time of day and the other options of payments
     * @return this builder
     */
    public BankBuilder standingOrders(StandingOrderOptions options) {
        this.orderOptions = Objects.requireNonNull(options, "options");
        return this;
    }

    /**
     * Sets the notifier that delivers messages to customers. Threads of the bank hand the notices to it. Default: this
     * bank writes notices but does not send them. Use the default if another JVM sends the notices of this database.
     *
     * @param notifier the notifier. It stays open when the bank is closed
     * @return this builder
     */
    public BankBuilder notifier(Notifier notifier) {
        this.notifier = Objects.requireNonNull(notifier, "notifier");
        return this;
    }

    /**
     * Sets how notices are sent. It has no effect without a notifier. Default: {@link NoticeOptions#stock()}.
     *
     * @param options the options
     * @return this builder
     */
    public BankBuilder notices(NoticeOptions options) {
        this.noticeOptions = Objects.requireNonNull(options, "options");
        return this;
    }

    /** Starts no relay threads, so that a test decides when notices are sent. */
    BankBuilder manualRelay() {
        this.manualRelay = true;
        return this;
    }

    /** Sets which callers may use which verbs, for tests of the guard. */
    BankBuilder rights(Rights rights) {
        this.rights = rights;
        return this;
    }

    /** Starts one lane for each limit, for tests that compare batches of different sizes. */
    BankBuilder batchLimits(List<BatchLimit> limits) {
        this.batchLimits = limits;
        return this;
    }

    /**
     * Opens the bank: creates or updates the library's tables, checks the database, and starts the bank's threads. If
     * it throws, it closes everything that it opened.
     *
     * @return the open bank
     * @throws com.moneyflo.StorageException if the database cannot be reached, or if its settings or tables are not
     *     safe for money; the message says what to change
     */
    public JdbcBank open() {
        Database database = source != null
                ? Database.open(source, clock, timeout)
                : Database.open(Objects.requireNonNull(url), user, password, clock, timeout);
        try {
            return open(database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** Connects the parts first and then starts them. If a part cannot be started, it stops the others. */
    private JdbcBank open(Database database) {
        Stores stores = Stores.create(database.unreadable(), database.board().part("clock"));
        stores.currencies().remember(database.run(Retry.IDEMPOTENT, stores.currencies()::compareAll));
        Guard guard = new Guard(database, stores.keyedChanges(), rights, Actor.BANK);
        List<BatchLimit> limits = batchLimits.isEmpty() ? adaptive(database.lanes()) : batchLimits;
        GroupCommit lanes = new GroupCommit(database, stores.ledger(), timeout, limits);
        Background background = new Background(lanes, relay(database, stores), orders(database, stores, guard, lanes));
        JdbcBank bank = new JdbcBank(database, stores, guard, background, inboundMessages);
        try {
            background.start();
        } catch (RuntimeException | Error e) {
            background.close();
            throw e;
        }
        String how = "lanes " + limits.size() + ", timeout " + timeout.toMillis() + " ms, " + background.described();
        database.board().opened(database.described(), how);
        return bank;
    }

    private @Nullable Relay relay(Database database, Stores stores) {
        return notifier == null
                ? null
                : new RelayWiring(notifier, noticeOptions, manualRelay).relay(database, stores, clock);
    }

    private @Nullable StandingOrderRuntime orders(Database database, Stores stores, Guard guard, GroupCommit lanes) {
        if (orderOptions == null) {
            return null;
        }
        Orders orders = new Orders(orderOptions, stores::toNotify, stores.outbox()::writeOnce, database.unreadable());
        Status status = database.board().part("orders", database.status());
        OrderRunner runner = new OrderRunner(
                orders,
                new GuardedOrders(guard),
                payment -> lanes.submit(Instructions.of(
                                payment, new TransferId(stores.ids().next())))
                        .thenApply(CommandResult::outcome),
                new OrderProblems(status, database.unreadable()),
                timeout);
        return StandingOrderRuntime.of(orderOptions, stores, status, guard, runner, orders);
    }

    private static List<BatchLimit> adaptive(int lanes) {
        return Stream.<BatchLimit>generate(AdaptiveBatchLimit::new).limit(lanes).toList();
    }
}
