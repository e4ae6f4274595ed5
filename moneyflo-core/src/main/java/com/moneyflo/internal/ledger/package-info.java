/** The ledger's room: accounts, transfers, entries, holds, and the one primitive that moves money. No API. */
@NullMarked
package com.moneyflo.internal.ledger;

import org.jspecify.annotations.NullMarked;
