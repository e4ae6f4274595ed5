/**
 * The outbox: notices, from the transaction of their events until a provider has their messages. No API.
 */
@NullMarked
package com.moneyflo.internal.outbox;

import org.jspecify.annotations.NullMarked;
