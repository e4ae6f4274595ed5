/** The MySQL server that tests run on, and the count of the tests that did. */
@NullMarked
package com.moneyflo.testing;

import org.jspecify.annotations.NullMarked;
