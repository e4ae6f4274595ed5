/**
 * The outbox: what customers are to be told, from the transaction that makes it true until a provider has it. No API.
 */
@NullMarked
package com.moneyflo.internal.outbox;

import org.jspecify.annotations.NullMarked;
