package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that name the database. */
public final class Database {

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            scope = ScopeType.INHERIT,
            description = {
                "The database: jdbc:h2:FILE or jdbc:mysql://HOST/NAME.",
                "Default: ~/.moneyflo/bank, an H2 file."
            })
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The database user. The password comes from the variable MONEYFLO_DB_PASSWORD.")
    private @Nullable String user;

    private final Map<String, String> environment;

    Database(Map<String, String> environment) {
        this.environment = environment;
    }

    JdbcBank open() {
        return builder().open();
    }

    /** Returns a builder, for commands that set more than the database. */
    BankBuilder builder() {
        return url == null ? builderOr("jdbc:h2:file:" + Home.of(environment).resolve("bank")) : builderOr(url);
    }

    /** Returns a builder on the database that {@code --db} names, or on this one if it names none. */
    BankBuilder builderOr(String defaultUrl) {
        BankBuilder builder = JdbcBank.builder(silent(url == null ? defaultUrl : url));
        return user == null ? builder : builder.credentials(user, password());
    }

    /** Returns whether {@code --db} names a database. */
    boolean isNamed() {
        return url != null;
    }

    /**
     * Returns the database that {@code --db} names.
     *
     * @return the JDBC URL, or null without {@code --db}
     */
    public @Nullable String url() {
        return url;
    }

    /**
     * Returns the user that {@code --user} names.
     *
     * @return the user, or null without {@code --user}
     */
    public @Nullable String user() {
        return user;
    }

    /**
     * Returns the password from the variable {@code MONEYFLO_DB_PASSWORD}.
     *
     * @return the password, empty if the variable is not set
     */
    public String password() {
        return environment.getOrDefault("MONEYFLO_DB_PASSWORD", "");
    }

    /** By default H2 writes its errors to a file beside the database, or to the console: switches that off. */
    private static String silent(String url) {
        return url.startsWith("jdbc:h2:") && !url.contains("TRACE_LEVEL") ? url + ";TRACE_LEVEL_FILE=0" : url;
    }
}
