package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.Health;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import com.moneyflo.Verification;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.order.Payment;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.internal.verify.Verifier;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.Notifier;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrders;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A bank on a JDBC database: MySQL 8.0.19 or later, or H2 2.2.220 or later.
 *
 * <pre>{@code
 * try (JdbcBank bank = JdbcBank.open("jdbc:h2:./bank")) { … }
 * }</pre>
 *
 * <p>Opening brings the library's tables (all named {@code mf_…}) up to date and refuses what could lose money: an unknown database, a
 * read-only server, tables of a newer version or outside of InnoDB. Thread-safe; open one and share it.
 */
public final class JdbcBank extends JdbcOperations implements Bank {

    private final Database database;

    private final GroupCommit lanes;

    private final boolean inboundTexts;

    private final @Nullable Relay relay;

    private final @Nullable StandingOrderRuntime ordering;

    JdbcBank(Database database, Stores rooms, BankBuilder with, List<BatchLimit> ceilings) {
        super(rooms, database);
        this.database = database;
        this.inboundTexts = with.inboundTexts;
        this.lanes = GroupCommit.open(database, rooms.ledger(), with.patience, ceilings);
        Notifier notifier = with.notifier;
        this.relay = notifier == null
                ? null
                : orClose(() -> new RelayWiring(notifier, with.texts, with.byHand).relay(database, rooms, with.clock));
        StandingOrderOptions orders = with.orderOptions;
        this.ordering = orders == null
                ? null
                : orClose(() -> StandingOrderRuntime.open(orders, rooms, database, this::pay, with.patience));
        database.board().opened(database.described(), described(with, ceilings.size()));
    }

    /** What is opened next; if it cannot be, such as for lack of threads, what was opened before is closed. */
    private <T> T orClose(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException | Error e) {
            if (relay != null) {
                relay.close();
            }
            lanes.close();
            throw e;
        }
    }

    private String described(BankBuilder with, int lanes) {
        return "lanes " + lanes + ", patience " + with.patience.toMillis() + " ms, texts "
                + (relay == null ? "off" : with.byHand ? "by hand" : "on") + ", standing orders "
                + (ordering == null ? "off" : ordering.thread() == null ? "when asked" : "on");
    }

    /** What sends texts, for tests. */
    @Nullable
    Relay relay() {
        return relay;
    }

    /**
     * Opens a bank with connections of its own.
     *
     * @param url JDBC URL, such as {@code jdbc:h2:./bank} or {@code jdbc:mysql://localhost/bank?user=…}
     * @return the open bank
     * @throws com.moneyflo.StorageException if the database cannot be reached or is not fit for money; the message says what to change
     */
    public static JdbcBank open(String url) {
        return builder(url).open();
    }

    /**
     * Prepares a bank with connections of its own.
     *
     * @param url JDBC URL
     * @return a builder for use by one thread
     */
    public static BankBuilder builder(String url) {
        return new BankBuilder(Objects.requireNonNull(url, "url"), null);
    }

    /**
     * Prepares a bank on the host's connections. A transfer needs the fewest round trips where they come with autocommit off and at READ
     * COMMITTED.
     *
     * @param source where connections come from; it stays open when the bank closes
     * @return a builder for use by one thread
     */
    public static BankBuilder builder(DataSource source) {
        return new BankBuilder(null, Objects.requireNonNull(source, "source"));
    }

    @Override
    public BankOperations joining(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        return new JdbcOperations(rooms(), database.join(connection));
    }

    @Override
    public Verification verify() {
        return database.snapshot(Verifier::verify);
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
        return lanes.submit(instruction(command)).thenApply(CommandResult::verdict);
    }

    private CompletableFuture<Outcome> pay(Payment payment) {
        TransferId id = new TransferId(rooms().ids().next());
        return lanes.submit(Instructions.of(payment, id)).thenApply(CommandResult::verdict);
    }

    @Override
    public Optional<Outcome> resolve(IdempotencyKey key) {
        Objects.requireNonNull(key, "key");
        return settled(key, (tx, inDoubt) -> rooms().ledger().settled(tx, key, inDoubt));
    }

    @Override
    public Optional<Outcome> resolve(TransferId id) {
        Objects.requireNonNull(id, "id");
        return settled(id, (tx, inDoubt) -> rooms().ledger().settled(tx, id, inDoubt));
    }

    /**
     * The operators' view of the texts to customers.
     *
     * @return what can be asked and done
     */
    public Notices notices() {
        return new JdbcNotices(this);
    }

    /**
     * Where to hand over what providers of texts send back: delivery reports, customers' texts, consent given or taken back.
     *
     * @return what takes it
     */
    public Inbound inbound() {
        return new JdbcInbound(this, inboundTexts);
    }

    /**
     * Payments that come again by themselves.
     *
     * @return the standing orders
     * @throws IllegalStateException if the bank was opened without {@link StandingOrderOptions}, and so does not know where a day begins
     */
    public StandingOrders standingOrders() {
        if (ordering == null) {
            throw new IllegalStateException(
                    "This bank does not know where a day begins. Open it with standingOrders(StandingOrderOptions.in(zone)).");
        }
        return ordering.verbs();
    }

    /** For tests of what is left half done. */
    OrderRounds orderRounds() {
        return Objects.requireNonNull(ordering).rounds();
    }

    private Optional<Outcome> settled(Object keyOrId, BiFunction<Tx, List<Instruction>, Optional<Outcome>> look) {
        List<Instruction> inDoubt = lanes.inDoubt(keyOrId);
        Optional<Outcome> outcome = read(tx -> look.apply(tx, inDoubt));
        lanes.settle(keyOrId);
        return outcome;
    }

    @Override
    public Health health() {
        return database.board().health();
    }

    @Override
    public void close() {
        if (ordering != null) {
            ordering.close();
        }
        if (relay != null) {
            relay.close();
        }
        lanes.close();
        database.close();
        database.board().closed();
    }

    @Override
    List<CommandResult> decide(List<Instruction> instructions) {
        return lanes.post(instructions);
    }

    @Override
    AccountNumber cash(Money amount) {
        return rooms().cash().account(database, rooms().accounts(), amount.currency());
    }
}
