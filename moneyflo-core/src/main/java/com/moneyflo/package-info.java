/**
 * The language of a bank: what a host says to it and what it answers.
 *
 * <p>Start with {@link com.moneyflo.Bank}; {@code com.moneyflo.jdbc.JdbcBank} opens one. Amounts are exact and counted
 * in minor units (paisa, cent, fils); instants are UTC. Nothing here is null unless it says so, and every type is
 * immutable and safe for use by many threads unless it says otherwise.
 */
@NullMarked
package com.moneyflo;

import org.jspecify.annotations.NullMarked;
