/**
 * Standing orders: their rows, their due dates, and the runner that carries them out. Money moves in the ledger only.
 * No API.
 */
@NullMarked
package com.moneyflo.internal.order;

import org.jspecify.annotations.NullMarked;
