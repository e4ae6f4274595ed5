/**
 * Meters of notices, for hosts that use Micrometer. Needs {@code io.micrometer:micrometer-core}, on which no other
 * package depends.
 */
@NullMarked
package com.moneyflo.notify.micrometer;

import org.jspecify.annotations.NullMarked;
