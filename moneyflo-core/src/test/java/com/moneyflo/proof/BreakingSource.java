package com.moneyflo.proof;

import java.sql.Connection;
import java.sql.SQLException;

/** A host's DataSource whose connections break where they are told to. */
final class BreakingSource extends PlainSource {

    final Breaking breaking = new Breaking();

    BreakingSource(String url) {
        super(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return breaking.around(super.getConnection());
    }
}
