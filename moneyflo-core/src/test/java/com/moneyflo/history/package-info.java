/**
 * What many callers saw of one bank, written down with its times, and the question whether a bank that does one thing
 * after the other could have shown them all of it.
 */
@NullMarked
package com.moneyflo.history;

import org.jspecify.annotations.NullMarked;
