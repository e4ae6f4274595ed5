package com.moneyflo.twilio.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.testing.FakePost;
import com.moneyflo.twilio.testing.FakeTwilioProcess;
import com.moneyflo.twilio.testing.HurriedClock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A database, a provider that fails now and then, and JVMs between them; and the reckoning in the end. */
final class Scene implements AutoCloseable {

    private static final Duration SLOWEST_ANSWER = Duration.ofMillis(80);
    private static final int FAILING_OF_A_THOUSAND = 20;
    private static final long MAX_TO_FINISH = TimeUnit.MINUTES.toNanos(5);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final String UNFINISHED = """
            SELECT COUNT(*) FROM mf_notice WHERE state IN ('PENDING', 'LATER', 'SENDING')
                OR (state = 'IN_DOUBT' AND due_at < 9000000000000000000)
            """;

    private final String url = MySqlServer.freshDatabaseUrl();
    private final HurriedClock clock = HurriedClock.start();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Launch launch;
    private final FakeTwilioProcess fake;
    private final List<AccountNumber> accounts;
    private final long seed;

    private Scene(Path folder, long seed) throws IOException {
        this.seed = seed;
        this.launch = Launch.prepare(folder);
        try (JdbcBank bank = JdbcBank.builder(url).clock(clock).open()) {
            this.accounts = Town.settle(bank);
        }
        this.fake =
                FakeTwilioProcess.start(folder.resolve("posts"), SLOWEST_ANSWER, FAILING_OF_A_THOUSAND, seed, clock);
    }

    /** All of it; the first JVM has come and gone, so that the next ones are soon ready. */
    static Scene set(Path folder, long seed) throws IOException, InterruptedException {
        Scene scene = new Scene(folder, seed);
        try (BankProcess first =
                BankProcess.start(scene.launch.first(TextingBank.class, scene.arguments("first", seed)))) {
            first.live(Duration.ofMillis(500));
            scene.heard(first.end());
            assertThat(scene.said).contains(TextingBank.END);
            return scene;
        } catch (Throwable e) {
            scene.close();
            throw e;
        }
    }

    /** One more JVM, at work. */
    BankProcess start(String name, long itsSeed) throws IOException {
        return BankProcess.start(launch.next(TextingBank.class, arguments(name, itsSeed)));
    }

    private List<String> arguments(String name, long itsSeed) {
        return TextingBank.arguments(url, fake.baseUri(), clock, itsSeed, name, accounts);
    }

    /** Takes down what a JVM has said. */
    void heard(List<String> lines) {
        said.addAll(lines);
    }

    /** The number of texts that came to the provider so far. */
    int posts() {
        return fake.posts().size();
    }

    /** One more bank sends what is left; then everything is compared. Returns the figures. */
    String reckon() throws SQLException {
        try (TwilioNotifier twilio = Opening.notifier(fake.baseUri(), clock);
                JdbcBank bank = Opening.bank(url, twilio, clock)) {
            awaitFinished();
            assertThat(bank.verify().faults()).isEmpty();
            assertThat(said).noneMatch(line -> line.startsWith(TextingBank.STRANGE));
            assertThat(done())
                    .allSatisfy(key -> assertThat(bank.find(IdempotencyKey.of(key)))
                            .as("what a caller was told is done")
                            .isPresent());
        }
        Books books = Books.read(url, clock);
        List<FakePost> posts = fake.posts();
        TextsCheck check = TextsCheck.of(books, posts);
        assertThat(check.faults()).as("seed " + seed).isEmpty();
        return figures(books, posts) + ", " + check.overtaken() + " overtaken";
    }

    private List<String> done() {
        return said.stream()
                .filter(line -> line.startsWith(TextingBank.DONE))
                .map(line -> line.substring(TextingBank.DONE.length()))
                .toList();
    }

    private void awaitFinished() throws SQLException {
        long until = System.nanoTime() + MAX_TO_FINISH;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            while (count(statement) > 0 && System.nanoTime() - until < 0) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(UNFINISHED)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String figures(Books books, List<FakePost> posts) {
        List<Books.Notice> notices = new ArrayList<>();
        books.notices().values().forEach(notices::addAll);
        long transfers = books.entries().values().stream().mapToLong(List::size).sum() / 2;
        long doubted = notices.stream().filter(Books.Notice::isDoubted).count();
        long inDoubt =
                notices.stream().filter(one -> one.state().equals("IN_DOUBT")).count();
        return transfers + " transfers, " + done().size() + " acknowledged to who outlived it, " + notices.size()
                + " notices, " + posts.size() + " POSTs, " + doubted + " in doubt for a while, " + inDoubt
                + " in the end";
    }

    @Override
    public void close() throws IOException {
        fake.close();
    }
}
