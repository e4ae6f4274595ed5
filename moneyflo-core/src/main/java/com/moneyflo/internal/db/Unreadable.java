package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row holds a value that this version of the library does not know. Its text names the row and the column, and not
 * the value.
 */
public final class Unreadable extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final Serializable id;
    private final String column;
    private final @Nullable String value;

    Unreadable(String table, Serializable id, String column, @Nullable String value) {
        super("Row " + id + " of " + table + " has a value in its column " + column
                + " that this version of the library does not know, so a newer version has written it."
                + " Upgrade the library here, or do this where the newer version runs.");
        this.table = table;
        this.id = id;
        this.column = column;
        this.value = value;
    }

    /** The row's table. */
    String table() {
        return table;
    }

    /** The row's name in its table: a UUID, a number or a text. */
    public Serializable id() {
        return id;
    }

    /** The column whose value is not known. */
    String column() {
        return column;
    }

    /** The value. It may be personal. */
    @Nullable
    String value() {
        return value;
    }
}
