package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses driver settings that are unsafe for the ledger, wherever they were set. */
final class DriverSettings {

    /** A setting, the refused values, and the harm that they do. */
    private record Forbidden(String name, String values, String harm) {}

    private static final String YES = "true|yes|on|1";

    private static final List<Forbidden> FORBIDDEN = List.of(
            new Forbidden("autoReconnect", YES, "it runs the second half of a transfer on a new session"),
            new Forbidden("autoReconnectForPools", YES, "it runs the second half of a transfer on a new session"),
            new Forbidden("useLocalTransactionState", YES, "it can leave out a ROLLBACK, and rows stay locked"),
            new Forbidden("databaseTerm", "SCHEMA", "tables are not found under it"),
            new Forbidden("dnsSrv", YES, "it spreads connections over several servers, some of them read-only"),
            new Forbidden("maxRows", "[1-9]\\d*", "it cuts reads off"),
            new Forbidden("maxAllowedPacket", "[1-9]\\d{0,5}", "a batch does not fit"));

    /** Ways to name several servers, for drivers other than MySQL's own. */
    private static final Pattern SPREAD =
            Pattern.compile("(?i)jdbc:(mysql|mariadb):([a-z-]+:.*|//[^/?]*,.*)|jdbc:mysql\\+srv:.*", Pattern.DOTALL);

    private DriverSettings() {}

    static void require(Connection connection) throws SQLException {
        String url = String.valueOf(connection.getMetaData().getURL());
        requireOneServer(url);
        for (Forbidden setting : FORBIDDEN) {
            String is = value(connection, url, setting.name);
            if (is != null && is.matches("(?i)" + setting.values)) {
                throw new StorageException("The driver's setting " + setting.name + " is " + is + ": " + setting.harm
                        + ". Take it out of the URL, of the pool's or data source's properties, or of the driver's"
                        + " configuration file.");
            }
        }
    }

    /** Called before connecting: with several servers the driver may choose the wrong one, or none. */
    static void requireOneServer(String url) {
        if (spreads(url)) {
            throw new StorageException("The JDBC URL names several servers, and the driver does not know which of them"
                    + " is the primary. Name the primary alone, or one address that always leads to it, such as a"
                    + " proxy's.");
        }
    }

    private static boolean spreads(String url) {
        try {
            return ConnectorJ.spreads(url)
                    || SPREAD.matcher(withoutAddresses(url)).matches();
        } catch (NoClassDefFoundError e) {
            return SPREAD.matcher(withoutAddresses(url)).matches();
        }
    }

    private static @Nullable String value(Connection connection, String url, String name) throws SQLException {
        try {
            return ConnectorJ.made(connection) ? ConnectorJ.property(connection, name) : inText(url, name);
        } catch (NoClassDefFoundError e) {
            return inText(url, name);
        }
    }

    private static @Nullable String inText(String url, String name) {
        Matcher found = Pattern.compile("(?i)[?&;(,]\\s*" + name + "\\s*=\\s*([^&;),]*)")
                .matcher(url);
        return found.find() ? found.group(1) : null;
    }

    /** Text in brackets belongs to one server, with its commas. */
    private static String withoutAddresses(String url) {
        return url.replaceAll("\\([^)]*\\)", "");
    }
}
