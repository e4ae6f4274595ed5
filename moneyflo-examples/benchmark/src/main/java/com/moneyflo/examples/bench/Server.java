package com.moneyflo.examples.bench;

import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The MySQL database that is filled and measured, and how to log in. */
public final class Server {

    private static final Pattern URL =
            Pattern.compile("(jdbc:mysql://)((?:[^/@?]*@)?)(\\[[^]]+]|[^/:,?\\[(]+)(?::(\\d+))?/([^/?]*)((?:\\?.*)?)");
    private static final String START =
            "Start one and measure on it with: moneyflo bench --db \"$(mysql/mysql-local.sh start)\"";
    private static final String OWN_DATABASE = "moneyflo_bench";
    private static final int DEFAULT_PORT = 3306;

    private final Matcher url;
    private final @Nullable String user;
    private final @Nullable String password;

    private Server(Matcher url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads a URL. Where it names no database, the benchmark makes one of its own.
     *
     * @param url what was given, or null if nothing was
     * @param user who logs in, where the URL does not say
     * @param password the user's
     * @return the database
     * @throws IllegalArgumentException if that is no database the benchmark can use; the message says how to get one
     */
    public static Server of(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url == null || !url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("The benchmark needs MySQL. " + START);
        }
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The benchmark reads URLs of the form jdbc:mysql://HOST:PORT/DATABASE and nothing else. " + START);
        }
        Server server = new Server(matcher, user, password);
        return server.database().isEmpty() ? server.database(OWN_DATABASE) : server;
    }

    String host() {
        return url.group(3);
    }

    int port() {
        return url.group(4) == null ? DEFAULT_PORT : Integer.parseInt(url.group(4));
    }

    String database() {
        return url.group(5);
    }

    String url() {
        return url.group();
    }

    /** The same database by another way. */
    Server by(String host, int port) {
        return of(url.group(1) + url.group(2) + host + ":" + port + "/" + database() + url.group(6), user, password);
    }

    /** Another database of the same server; MySQL makes it where it does not exist. */
    Server database(String name) {
        String place = url.group(1) + url.group(2) + host() + ":" + port() + "/" + name + url.group(6);
        String make = "createDatabaseIfNotExist=true";
        return of(place.contains(make) ? place : place + (url.group(6).isEmpty() ? "?" : "&") + make, user, password);
    }

    /**
     * Opens a bank on it.
     *
     * @return the open bank
     */
    public JdbcBank open() {
        return open(Duration.ofSeconds(60));
    }

    /** A machine under load may keep a caller waiting for longer than the library would by itself. */
    JdbcBank open(Duration patience) {
        return builder().timeout(patience).open();
    }

    /** A bank that is not opened yet. */
    BankBuilder builder() {
        BankBuilder builder = JdbcBank.builder(url());
        return user == null ? builder : builder.credentials(user, secret());
    }

    /** A plain connection. */
    Connection connect() throws SQLException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
            login.setProperty("password", secret());
        }
        return DriverManager.getConnection(url(), login);
    }

    /** A pool's settings, still without any but these. */
    HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        if (user != null) {
            config.setUsername(user);
            config.setPassword(secret());
        }
        return config;
    }

    @Nullable
    String user() {
        return user;
    }

    String secret() {
        return Objects.requireNonNullElse(password, "");
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return database() + " on " + host() + ":" + port();
    }
}
