/**
 * Records what many callers see of one bank, with times. A checker decides whether a bank that does one thing after the
 * other can show them all of it.
 */
@NullMarked
package com.moneyflo.history;

import org.jspecify.annotations.NullMarked;
