package com.moneyflo.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one real MySQL of a test run, started when the first test asks for it.
 *
 * <p>Where it comes from: {@code MONEYFLO_MYSQL_URL} (or {@code -Dmoneyflo.mysql.url}), else Testcontainers where a
 * Docker engine answers, else {@code mysql/mysql-local.sh} on Debian. {@code -Dmoneyflo.mysql=testcontainers} or
 * {@code local} allows that one only; {@code none} leaves out every test tagged {@code mysql}. This class is
 * thread-safe.
 */
public final class MySqlServer {
    /** JUnit tag of every test that needs this server. */
    public static final String TAG = "mysql";

    private static final Pattern URL = Pattern.compile("(jdbc:mysql:(?:\\w+:)?//[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private static @Nullable MySqlServer running;
    private static @Nullable String failure;

    private final String url;
    private final String description;
    private final Queue<String> databases = new ConcurrentLinkedQueue<>();

    private MySqlServer(Origin origin) throws Exception {
        this.url = origin.start();
        requireForm(url);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            this.description = "MySQL " + row.getString(1) + " (" + origin.name() + ")";
        }
        String trial = newName();
        execute("CREATE DATABASE " + trial);
        execute("DROP DATABASE " + trial);
        if (origin.outlivesTheRun()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::dropDatabases));
        }
    }

    /**
     * Makes an empty database of a name never used before; it is gone after the test run.
     *
     * @return its JDBC URL, user and password included
     */
    public static String freshDatabaseUrl() {
        return server().create(newName());
    }

    private static String newName() {
        return "moneyflo_" + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Tells which server the tests run on, for a report. Starts it if it is not running yet.
     *
     * @return version and origin, without address or password
     */
    public static String description() {
        return server().description;
    }

    /** The description of the server if a test has asked for it. */
    static synchronized Optional<String> descriptionIfRunning() {
        return Optional.ofNullable(running).map(server -> server.description);
    }

    /**
     * Why there is no server for the tests, if it could not be had or does not answer any more.
     *
     * @param look whether a server that runs is asked if it still answers
     */
    static synchronized Optional<String> missing(boolean look) {
        if (look && running != null && failure == null && !running.answers()) {
            failure = "The MySQL of the tests (" + running.description
                    + ") does not answer any more. See why it ended, then run the tests again.";
        }
        return Optional.ofNullable(failure);
    }

    /** Whether the caller of the build asked to do without MySQL. */
    static boolean leftOut() {
        return choice().equals("none");
    }

    /** Whether the caller of the build left it open where a MySQL comes from, or asked for a local one. */
    static boolean mayBeLocal() {
        return choice().equals("local") || (choice().isEmpty() && given() == null);
    }

    private static @Nullable String given() {
        return System.getProperty("moneyflo.mysql.url", System.getenv("MONEYFLO_MYSQL_URL"));
    }

    private static String choice() {
        return System.getProperty("moneyflo.mysql", "").toLowerCase(Locale.ROOT);
    }

    private static synchronized MySqlServer server() {
        if (failure != null) { // a server that did not start for the first test is not waited for by each of the others
            throw new IllegalStateException(failure);
        }
        if (running == null) {
            try {
                running = start();
            } catch (IllegalStateException e) {
                failure = e.getMessage();
                throw e;
            }
        }
        return running;
    }

    private static MySqlServer start() {
        List<String> tried = new ArrayList<>();
        for (Origin origin : origins()) {
            try {
                return new MySqlServer(origin);
            } catch (Exception e) {
                tried.add(origin.name() + ": " + e.getMessage());
            }
        }
        throw new IllegalStateException("""
                No MySQL for the tests. Tried: %s
                Do one of these:
                  - set MONEYFLO_MYSQL_URL to jdbc:mysql://host:port/?user=...&password=... \
                of a user who may create databases
                  - start a Docker engine that has or can pull mysql:9.7
                  - build on Debian, where mysql/mysql-local.sh needs neither Docker nor root
                  - leave the MySQL tests out: -Dmoneyflo.mysql=none""".formatted(String.join("; ", tried)));
    }

    private static List<Origin> origins() {
        String given = given();
        return switch (choice()) {
            case "testcontainers" -> List.of(new ContainerOrigin());
            case "local" -> List.of(new LocalOrigin());
            case "" ->
                given == null ? List.of(new ContainerOrigin(), new LocalOrigin()) : List.of(new GivenOrigin(given));
            case "none" ->
                throw new IllegalStateException(
                        "moneyflo.mysql=none leaves MySQL out, yet a test without @Tag(\"mysql\") asks for it");
            default ->
                throw new IllegalStateException(
                        "moneyflo.mysql=" + choice() + " is none of: none, testcontainers, local");
        };
    }

    private String create(String name) {
        execute("CREATE DATABASE " + name);
        databases.add(name);
        Matcher parts = requireForm(url);
        return parts.group(1) + "/" + name + Objects.requireNonNullElse(parts.group(2), "");
    }

    private static Matcher requireForm(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("The MySQL URL is not of the form jdbc:mysql://host:port/?user=...");
        }
        return parts;
    }

    /** A host that swallows what is sent to it is not waited for. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "connectTimeout=10000");
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A server that outlives this run gets its databases dropped; the others go as a whole. */
    private void dropDatabases() {
        databases.forEach(name -> execute("DROP DATABASE IF EXISTS " + name));
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The MySQL of the tests refused: " + e.getMessage(), e);
        }
    }
}
