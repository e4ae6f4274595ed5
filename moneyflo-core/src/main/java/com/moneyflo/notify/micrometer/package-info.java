/**
 * Meters of texts for hosts that use Micrometer. Needs {@code io.micrometer:micrometer-core}, which nothing else here
 * does.
 */
@NullMarked
package com.moneyflo.notify.micrometer;

import org.jspecify.annotations.NullMarked;
