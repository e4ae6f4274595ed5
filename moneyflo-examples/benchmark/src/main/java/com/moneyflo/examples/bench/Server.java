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

/** The MySQL database that is filled and measured, with the login. */
public final class Server {

    private static final Pattern URL =
            Pattern.compile("(jdbc:mysql://)((?:[^/@?]*@)?)(\\[[^]]+]|[^/:,?\\[(]+)(?::(\\d+))?/([^/?]*)((?:\\?.*)?)");
    private static final String START =
            "Start a server and measure on it with: moneyflo bench --db \"$(mysql/mysql-local.sh start)\"";
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
     * Reads a URL. If it names no database, the benchmark uses moneyflo_bench.
     *
     * @param url the JDBC URL, or null if none was given
     * @param user the database user, or null if the URL has it
     * @param password the user's password, or null
     * @return the database
     * @throws IllegalArgumentException if the benchmark cannot use this database; the message says how to start one
     */
    public static Server of(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url == null || !url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("The benchmark needs MySQL. " + START);
        }
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The benchmark takes only URLs of the form jdbc:mysql://HOST:PORT/DATABASE. " + START);
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

    /** Returns the same database at another address. */
    Server by(String host, int port) {
        return of(url.group(1) + url.group(2) + host + ":" + port + "/" + database() + url.group(6), user, password);
    }

    /** Returns another database of the same server. MySQL creates it if it does not exist. */
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

    /** Opens a bank with another timeout. On a loaded machine a command may take longer than the default. */
    JdbcBank open(Duration timeout) {
        return builder().timeout(timeout).open();
    }

    /** Returns the builder of a bank. */
    BankBuilder builder() {
        BankBuilder builder = JdbcBank.builder(url());
        return user == null ? builder : builder.credentials(user, secret());
    }

    /** Opens a plain connection. */
    Connection connect() throws SQLException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
            login.setProperty("password", secret());
        }
        return DriverManager.getConnection(url(), login);
    }

    /** Returns the settings of a pool: the URL and the login. */
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

    /** Returns database and host, without secrets. */
    @Override
    public String toString() {
        return database() + " on " + host() + ":" + port();
    }
}
