package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.Key;
import com.moneyflo.Money;
import com.moneyflo.Notices;
import com.moneyflo.Outcome;
import com.moneyflo.TransferId;
import com.moneyflo.Verification;
import com.moneyflo.internal.audit.Verifier;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.lane.AdaptiveCeiling;
import com.moneyflo.internal.lane.Ceiling;
import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.ledger.Answer;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.relay.Relay;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.Notifier;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A bank on a JDBC database: MySQL 8.0.19 or later, or H2 2.2.220 or later.
 *
 * <pre>{@code
 * try (Bank bank = JdbcBank.open("jdbc:h2:./bank")) { … }
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

    private JdbcBank(Database database, Builder with, List<Ceiling> ceilings) {
        super(Rooms.furnished(), database);
        this.database = database;
        this.inboundTexts = with.inboundTexts;
        Duration patience = with.patience;
        this.lanes = GroupCommit.open(database, rooms().ledger(), patience, ceilings);
        Notifier notifier = with.notifier;
        this.relay = notifier == null
                ? null
                : new Texting(notifier, with.texts, with.byHand).relay(database, rooms(), with.clock);
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
    public static Bank open(String url) {
        return builder(url).open();
    }

    /**
     * Prepares a bank with connections of its own.
     *
     * @param url JDBC URL
     * @return a builder for use by one thread
     */
    public static Builder builder(String url) {
        return new Builder(Objects.requireNonNull(url, "url"), null);
    }

    /**
     * Prepares a bank on the host's connections. A transfer needs the fewest round trips where they come with autocommit off and at READ
     * COMMITTED.
     *
     * @param source where connections come from; it stays open when the bank closes
     * @return a builder for use by one thread
     */
    public static Builder builder(DataSource source) {
        return new Builder(null, Objects.requireNonNull(source, "source"));
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
        return lanes.submit(instruction(command)).thenApply(Answer::verdict);
    }

    @Override
    public Optional<Outcome> resolve(Key key) {
        Objects.requireNonNull(key, "key");
        return settled(key, (tx, inDoubt) -> rooms().ledger().settled(tx, key, inDoubt));
    }

    @Override
    public Optional<Outcome> resolve(TransferId id) {
        Objects.requireNonNull(id, "id");
        return settled(id, (tx, inDoubt) -> rooms().ledger().settled(tx, id, inDoubt));
    }

    @Override
    public Notices notices() {
        return new JdbcNotices(this);
    }

    @Override
    public Inbound inbound() {
        return new JdbcInbound(this, inboundTexts);
    }

    private Optional<Outcome> settled(Object keyOrId, BiFunction<Tx, List<Instruction>, Optional<Outcome>> look) {
        List<Instruction> inDoubt = lanes.inDoubt(keyOrId);
        Optional<Outcome> outcome = read(tx -> look.apply(tx, inDoubt));
        lanes.settle(keyOrId);
        return outcome;
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        lanes.close();
        database.close();
    }

    @Override
    List<Answer> decide(List<Instruction> instructions) {
        return lanes.post(instructions);
    }

    @Override
    AccountNumber cash(Money amount) {
        return rooms().cash().account(database, rooms().accounts(), amount.currency());
    }

    /** What a bank is opened with. Not thread-safe. */
    public static final class Builder {

        private final @Nullable String url;
        private final @Nullable DataSource source;
        private @Nullable String user;
        private @Nullable String password;
        private @Nullable Clock clock;
        private boolean inboundTexts;
        private Duration patience = Duration.ofSeconds(10);
        private List<Ceiling> ceilings = List.of();
        private @Nullable Notifier notifier;
        private TextOptions texts = TextOptions.stock();
        private boolean byHand;

        private Builder(@Nullable String url, @Nullable DataSource source) {
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
        public Builder credentials(String name, String secret) {
            if (source != null) {
                throw new IllegalStateException("A DataSource brings its own credentials. Set them there.");
            }
            this.user = Objects.requireNonNull(name, "name");
            this.password = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /**
         * Overrules the database's clock, for tests. Every time the bank writes or compares comes from it; all JVMs on one database must
         * then be given the same.
         *
         * @param instead what says the time
         * @return this builder
         */
        public Builder clock(Clock instead) {
            this.clock = Objects.requireNonNull(instead, "instead");
            return this;
        }

        /**
         * How long a command that moves money may take, its wait among others included: then the call ends, with an exception that says
         * whether anything may have been changed. All other verbs are tried for so long against deadlocks, waits for locks and lost
         * connections: no new try begins after it. Ten seconds unless set.
         *
         * @param limit more than zero, at most a day
         * @return this builder
         * @throws IllegalArgumentException if the limit is not more than zero, or above a day
         */
        public Builder patience(Duration limit) {
            if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        "The patience is " + limit + ". Give more than zero and at most a day.");
            }
            this.patience = limit;
            return this;
        }

        /**
         * Whether customers may ask by text: {@code BAL}, {@code MINI}, {@code HELP}, from their registered phone. Off unless set, for then
         * whoever holds a customer's phone reads his balance. {@code STOP} and {@code START} are obeyed either way.
         *
         * @param answered whether such texts are answered
         * @return this builder
         */
        public Builder inboundTexts(boolean answered) {
            this.inboundTexts = answered;
            return this;
        }

        /**
         * Has customers texted: what is written with the money is handed to this, by threads of the bank's own. Without it notices are written
         * and nobody sends them, which is right where another JVM does.
         *
         * @param provider what delivers texts; where the host can close it, it stays open when the bank closes
         * @return this builder
         */
        public Builder notifier(Notifier provider) {
            this.notifier = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * How customers are texted, where there is a notifier.
         *
         * @param options instead of {@link TextOptions#stock()}
         * @return this builder
         */
        public Builder texts(TextOptions options) {
            this.texts = Objects.requireNonNull(options, "options");
            return this;
        }

        /** Nothing is sent but when a test says so. */
        Builder relayByHand() {
            this.byHand = true;
            return this;
        }

        /** A lane under each of these; for tests of what no batch must change. */
        Builder ceilings(List<Ceiling> instead) {
            this.ceilings = instead;
            return this;
        }

        /**
         * Opens the bank.
         *
         * @return the open bank
         * @throws com.moneyflo.StorageException if the database cannot be reached or is not fit for money; the message says what to
         *     change
         */
        public Bank open() {
            Database database = source != null
                    ? Database.open(source, clock, patience)
                    : Database.open(Objects.requireNonNull(url), user, password, clock, patience);
            return new JdbcBank(database, this, ceilings.isEmpty() ? adaptive(database.lanes()) : ceilings);
        }

        private static List<Ceiling> adaptive(int lanes) {
            return Stream.<Ceiling>generate(AdaptiveCeiling::new).limit(lanes).toList();
        }
    }
}
