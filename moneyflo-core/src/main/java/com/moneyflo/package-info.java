/**
 * The API of the ledger: banks, accounts, customers, commands and their outcomes.
 *
 * <p>Start with {@link com.moneyflo.Bank}; {@code com.moneyflo.jdbc.JdbcBank} opens a bank. Amounts are exact and
 * counted in minor units (paisa, cent, fils). Instants are UTC. No parameter and no result is null, unless its
 * description says so. Every type is immutable and thread-safe, unless its description says otherwise.
 */
@NullMarked
package com.moneyflo;

import org.jspecify.annotations.NullMarked;
