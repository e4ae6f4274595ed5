package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The database's description of the bank's tables, as lines that can be compared. */
final class Schema {

    private static final List<String> MYSQL = List.of(
            "SELECT 'table', table_name, engine, row_format, table_collation FROM information_schema.tables "
                    + "WHERE table_schema = SCHEMA()",
            "SELECT table_name, column_name, ordinal_position, column_type, is_nullable, column_default, "
                    + "collation_name, extra FROM information_schema.columns WHERE table_schema = SCHEMA()",
            "SELECT table_name, index_name, non_unique, seq_in_index, column_name FROM information_schema.statistics"
                    + " WHERE table_schema = SCHEMA()",
            "SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE "
                    + "constraint_schema = SCHEMA()",
            "SELECT version, script, checksum, success FROM mf_schema_history");

    private static final List<String> H2 = List.of(
            "SELECT table_name, column_name, ordinal_position, data_type, character_maximum_length, "
                    + "is_nullable, column_default FROM information_schema.columns WHERE table_schema = SCHEMA()",
            "SELECT table_name, index_name, column_name, ordinal_position FROM information_schema.index_columns"
                    + " WHERE table_schema = SCHEMA() AND index_name NOT LIKE 'PRIMARY_KEY%' AND index_name NOT "
                    + "LIKE '%INDEX%'",
            "SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE "
                    + "constraint_schema = SCHEMA()",
            "SELECT \"version\", \"script\", \"checksum\", \"success\" FROM \"mf_schema_history\"");

    private Schema() {}

    static List<String> of(String url) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String query : url.startsWith("jdbc:h2:") ? H2 : MYSQL) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(row.getString(i)));
        }
        return String.join(" | ", columns);
    }
}
