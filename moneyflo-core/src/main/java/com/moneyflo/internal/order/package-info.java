/** Standing orders: their due dates, and what carries them out. Money moves in the ledger only. No API. */
@NullMarked
package com.moneyflo.internal.order;

import org.jspecify.annotations.NullMarked;
