package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which database a command works on. */
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
            description = "The database's user; the password is taken from the variable MONEYFLO_DB_PASSWORD.")
    private @Nullable String user;

    private final Map<String, String> environment;

    Database(Map<String, String> environment) {
        this.environment = environment;
    }

    JdbcBank open() {
        return builder().open();
    }

    /** A bank not opened yet, for those who want more of it than to be open. */
    BankBuilder builder() {
        return url == null ? builderOr("jdbc:h2:file:" + Home.of(environment).resolve("bank")) : builderOr(url);
    }

    /** On what {@code --db} names, or else on this. */
    BankBuilder builderOr(String otherwise) {
        BankBuilder builder = JdbcBank.builder(silent(url == null ? otherwise : url));
        return user == null ? builder : builder.credentials(user, password());
    }

    /** Whether {@code --db} names one. */
    boolean isNamed() {
        return url != null;
    }

    /**
     * Returns what {@code --db} names.
     *
     * @return the JDBC URL, or null without {@code --db}
     */
    public @Nullable String url() {
        return url;
    }

    /**
     * Returns what {@code --user} names.
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

    /** Unless it is told otherwise, H2 writes its troubles to a file beside the database, or to the console. */
    private static String silent(String url) {
        return url.startsWith("jdbc:h2:") && !url.contains("TRACE_LEVEL") ? url + ";TRACE_LEVEL_FILE=0" : url;
    }
}
