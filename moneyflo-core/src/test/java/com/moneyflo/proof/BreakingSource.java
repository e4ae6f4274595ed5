package com.moneyflo.proof;

import java.sql.Connection;
import java.sql.SQLException;

/** A host's DataSource whose connections break where they are told to. */
final class BreakingSource extends PlainSource {

    final Breaking breaking = new Breaking();

    BreakingSource(String url) {
        super(url);
    }

    private int connectionsLeft = Integer.MAX_VALUE;

    /** One more connection can be had, then none. */
    void goAwayAfterNext() {
        connectionsLeft = 1;
    }

    void comeBack() {
        connectionsLeft = Integer.MAX_VALUE;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (connectionsLeft == 0) {
            throw new SQLException("Communications link failure", "08S01");
        }
        connectionsLeft--;
        return breaking.around(super.getConnection());
    }
}
