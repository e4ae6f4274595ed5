/** Opens a bank on a JDBC database. Start with {@link com.moneyflo.jdbc.JdbcBank}. */
@NullMarked
package com.moneyflo.jdbc;

import org.jspecify.annotations.NullMarked;
