/**
 * The cellar: connections, transactions, retries, dialects, migrations. Knows no money and no customer. Not exported.
 */
@NullMarked
package com.moneyflo.internal.db;

import org.jspecify.annotations.NullMarked;
