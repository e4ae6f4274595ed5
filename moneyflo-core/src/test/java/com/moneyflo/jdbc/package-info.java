/** Parts of the JDBC module that only tests use. */
@NullMarked
package com.moneyflo.jdbc;

import org.jspecify.annotations.NullMarked;
