package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A JVM that migrates, or its server, is killed with SIGKILL at random moments. {@code -Dmoneyflo.migrations.kills}
 * does it more often.
 */
@Tag(MySqlServer.TAG)
@Timeout(600)
class MigrationKillsTest {

    private static final int KILLS = Integer.getInteger("moneyflo.migrations.kills", 3);
    private static final int MAX_MILLIS = 400;
    private static final long SEED = Long.getLong("moneyflo.migrations.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void afterTheDeathOfAJvmTheNextOneRepairs(TestDatabase kind, @TempDir Path directory) throws Exception {
        String clean = kind.freshUrl();
        migrate(clean);
        for (int kill = 0; kill < KILLS; kill++) {
            String url = kind == TestDatabase.H2 ? "jdbc:h2:" + directory.resolve("bank" + kill) : kind.freshUrl();
            Process jvm = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Migrating.class.getName(),
                            url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(jvm.getInputStream().read()).isEqualTo('b');
            jvm.waitFor(random.nextInt(MAX_MILLIS), TimeUnit.MILLISECONDS);
            jvm.destroyForcibly().waitFor();
            migrate(url);
            assertThat(Schema.of(url)).as("seed %d", SEED).isEqualTo(Schema.of(clean));
        }
    }

    @Test
    void afterTheDeathOfTheServerTheNextOpenRepairs() throws Exception {
        try (CrashingServer server = startOrSkip()) {
            migrate(server.url("clean"));
            for (int kill = 0; kill < KILLS; kill++) {
                String url = server.url("bank" + kill);
                CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> migrate(url));
                CompletableFuture<Void> crash = CompletableFuture.runAsync(
                        () -> crash(server),
                        CompletableFuture.delayedExecutor(random.nextInt(MAX_MILLIS), TimeUnit.MILLISECONDS));
                opening.exceptionally(failure -> null).get();
                crash.get();
                migrate(url);
                assertThat(Schema.of(url)).as("seed %d", SEED).isEqualTo(Schema.of(server.url("clean")));
            }
        }
    }

    private static void crash(CrashingServer server) {
        try {
            server.crash();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static CrashingServer startOrSkip() {
        try {
            return CrashingServer.start();
        } catch (IllegalStateException e) {
            return Assumptions.abort("No server to kill: " + e.getMessage());
        }
    }

    private static void migrate(String url) {
        Migrations.migrate(
                new DriverDataSource(url, null, new Properties(), null, null),
                url.startsWith("jdbc:h2:") ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE,
                Duration.ofSeconds(30));
    }

    /** The work of the JVM that the test kills. */
    static final class Migrating {
        public static void main(String[] arguments) throws IOException, SQLException {
            System.out.print("b");
            System.out.flush();
            migrate(arguments[0]);
            System.in.read();
        }

        private Migrating() {}
    }
}
