package com.moneyflo.jdbc;

import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.Health;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import com.moneyflo.Verification;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.ledger.CommandName;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.internal.verify.Verifier;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.Inbound;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrders;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A bank on a JDBC database: MySQL 8.0.19 or later, or H2 2.2.220 or later.
 *
 * <pre>{@code
 * try (JdbcBank bank = JdbcBank.open("jdbc:h2:./bank")) { … }
 * }</pre>
 *
 * <p>Opening a bank creates or updates the library's tables, which are all named {@code mf_…}. It refuses databases
 * that could lose money: unknown products, read-only servers, tables of a newer version, and tables that are not InnoDB
 * tables. Thread-safe: open one bank and share it.
 */
public final class JdbcBank extends JdbcOperations implements Bank {

    private final Database database;
    private final Background background;
    private final boolean inboundMessages;

    /** Connects the parts of the bank and starts none of them. */
    JdbcBank(Database database, Stores stores, Guard guard, Background background, boolean inboundMessages) {
        super(stores, guard, new LanePath(background.lanes(), stores, guard));
        this.database = database;
        this.background = background;
        this.inboundMessages = inboundMessages;
    }

    /** Returns the relay, for tests. */
    @Nullable
    Relay relay() {
        return background.relay();
    }

    /** Returns the database, for tests. */
    Database database() {
        return database;
    }

    /**
     * Opens a bank with its own connections and default settings.
     *
     * @param url the JDBC URL, such as {@code jdbc:h2:./bank} or {@code jdbc:mysql://localhost/bank?user=…}
     * @return the open bank
     * @throws com.moneyflo.StorageException if the database cannot be reached, or if its settings or tables are not
     *     safe for money; the message says what to change
     */
    public static JdbcBank open(String url) {
        return builder(url).open();
    }

    /**
     * Makes a builder of a bank with its own connections.
     *
     * @param url the JDBC URL, such as {@code jdbc:h2:./bank}
     * @return a builder for use by one thread
     */
    public static BankBuilder builder(String url) {
        return new BankBuilder(Objects.requireNonNull(url, "url"), null);
    }

    /**
     * Makes a builder of a bank on the host's connections. Transfers need the fewest round trips if the connections
     * have autocommit off and the isolation level READ COMMITTED.
     *
     * @param source the source of the connections. It stays open when the bank is closed
     * @return a builder for use by one thread
     */
    public static BankBuilder builder(DataSource source) {
        return new BankBuilder(null, Objects.requireNonNull(source, "source"));
    }

    @Override
    public BankOperations joining(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        Transactions hosts = database.join(connection);
        Guard joined = guard().in(hosts);
        return new JdbcOperations(stores(), joined, new JoinedPath(hosts, stores(), joined));
    }

    @Override
    public Verification verify() {
        return guard().call(Verb.VERIFY, () -> database.snapshot(Verifier::verify));
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
        Objects.requireNonNull(command, "command");
        return guard().post(
                        List.of(command),
                        () -> background.lanes().submit(instruction(command)).thenApply(CommandResult::outcome));
    }

    @Override
    public Optional<Outcome> resolve(IdempotencyKey key) {
        Objects.requireNonNull(key, "key");
        return resolve(new CommandName.Key(key));
    }

    @Override
    public Optional<Outcome> resolve(TransferId id) {
        Objects.requireNonNull(id, "id");
        return resolve(new CommandName.Id(id));
    }

    /**
     * Returns the operators' view of the notices.
     *
     * @return the notices; thread-safe
     */
    public Notices notices() {
        return new JdbcNotices(this);
    }

    /**
     * Returns the receiver of a provider's callbacks: delivery reports, inbound messages, and changes of consent. The
     * host's webhooks call it.
     *
     * @return the receiver; thread-safe
     */
    public Inbound inbound() {
        return new JdbcInbound(stores(), guard(), inboundMessages);
    }

    /**
     * Returns the standing orders of the bank.
     *
     * @return the standing orders; thread-safe
     * @throws IllegalStateException if the bank was opened without {@link StandingOrderOptions}
     */
    public StandingOrders standingOrders() {
        StandingOrderRuntime orders = background.orders();
        if (orders == null) {
            throw new IllegalStateException("The bank was opened without standing orders. Open it with "
                    + "standingOrders(StandingOrderOptions.in(zone)).");
        }
        return orders.verbs();
    }

    /** Returns the part that carries out standing orders, for tests that interrupt it. */
    OrderRunner orderRunner() {
        return Objects.requireNonNull(background.orders()).runner();
    }

    private Optional<Outcome> resolve(CommandName name) {
        List<Instruction> inDoubt = background.lanes().inDoubt(name);
        Optional<Outcome> outcome =
                guard().run(Verb.FIND_TRANSFER, tx -> stores().ledger().resolve(tx, name, inDoubt));
        background.lanes().settle(name);
        return outcome;
    }

    @Override
    public Health health() {
        return database.board().health();
    }

    @Override
    public void close() {
        background.close();
        database.close();
        database.board().closed();
    }
}
