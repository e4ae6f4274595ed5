/**
 * The relay: it takes notices from the outbox and hands their messages to a notifier. It scans a snapshot of the
 * outbox, claims notices under a lease, sends with no transaction open, and records many results in one transaction. No
 * API.
 */
@NullMarked
package com.moneyflo.internal.relay;

import org.jspecify.annotations.NullMarked;
