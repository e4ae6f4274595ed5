/**
 * The stairs between the door and the outbox: what takes notices and hands them to a notifier. Looks at one moment of
 * the outbox, claims under a lease, sends with no transaction open, records many answers at once. No API.
 */
@NullMarked
package com.moneyflo.internal.relay;

import org.jspecify.annotations.NullMarked;
