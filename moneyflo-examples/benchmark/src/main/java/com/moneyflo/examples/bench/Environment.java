package com.moneyflo.examples.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes the machine and the server on which the figures were measured. */
final class Environment {

    private static final String SERVER = """
            SELECT VERSION() AS mysqlVersion, @@sync_binlog AS syncBinlog, @@log_bin AS logBin,
                   @@innodb_flush_log_at_trx_commit AS innodbFlushLogAtTrxCommit,
                   @@innodb_buffer_pool_size AS innodbBufferPoolSize,
                   @@innodb_redo_log_capacity AS innodbRedoLogCapacity
            """;

    private Environment() {}

    static Map<String, Object> of(Server server, Settings settings) {
        Map<String, Object> facts = new LinkedHashMap<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SERVER)) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                facts.put(row.getMetaData().getColumnLabel(i), row.getString(i));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server's settings could not be read: " + e.getMessage(), e);
        }
        facts.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
        facts.put("secondsPerSide", settings.length().toMillis() / 1e3);
        facts.put("accounts", settings.accounts());
        facts.put("callers", settings.callers());
        facts.put("inFlight", settings.inFlight());
        facts.put("keys", settings.randomKeys() ? "random UUIDs" : "rising numbers of each caller");
        return facts;
    }

    /** Returns the most important facts, for the chart. */
    static String caption(Map<String, Object> facts) {
        return "MySQL " + facts.get("mysqlVersion") + ", sync_binlog=" + facts.get("syncBinlog")
                + ", innodb_flush_log_at_trx_commit=" + facts.get("innodbFlushLogAtTrxCommit") + ", "
                + facts.get("cores")
                + " cores";
    }
}
