/** The door: {@link com.moneyflo.jdbc.JdbcBank} opens a bank on a database. */
@NullMarked
package com.moneyflo.jdbc;

import org.jspecify.annotations.NullMarked;
