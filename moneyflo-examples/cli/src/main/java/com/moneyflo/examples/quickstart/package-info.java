/** The code the README begins with, compiled and run with every build. */
@NullMarked
package com.moneyflo.examples.quickstart;

import org.jspecify.annotations.NullMarked;
