package com.moneyflo.internal.db;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A table, for the exceptions about rows that this version cannot read.
 *
 * @param name as {@code mf_account}
 * @param id the column of a result that names the row
 */
public record RowsOf(String name, String id) {

    private static final int UUID_BYTES = 16;

    /**
     * Reads a value that another version may have written.
     *
     * @throws Unreadable if this version does not know it
     */
    public <T> T known(ResultSet row, String column, RowMapper<T> reading) throws SQLException {
        try {
            return reading.map(row);
        } catch (RuntimeException e) {
            throw new Unreadable(name, name(row), column, row.getString(column));
        }
    }

    /**
     * The same for a value that can be read and makes no sense in its row.
     *
     * @throws Unreadable if this version would not have written it
     */
    public void require(ResultSet row, String column, boolean makesSense) throws SQLException {
        if (!makesSense) {
            throw new Unreadable(name, name(row), column, row.getString(column));
        }
    }

    private Serializable name(ResultSet row) throws SQLException {
        Object value = row.getObject(id);
        if (value instanceof byte[] bytes) {
            return bytes.length == UUID_BYTES ? Uuid.of(bytes) : HexFormat.of().formatHex(bytes);
        }
        return value instanceof Number number ? (Serializable) number.longValue() : String.valueOf(value);
    }
}
