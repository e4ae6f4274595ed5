/** The code of the README. A test compiles and runs it. */
@NullMarked
package com.moneyflo.examples.quickstart;

import org.jspecify.annotations.NullMarked;
