/**
 * The auditors' room: reads the ledger's tables with questions of its own, sharing nothing with the code that writes
 * them, so that one mistake is not made twice. No API.
 */
@NullMarked
package com.moneyflo.internal.verify;

import org.jspecify.annotations.NullMarked;
