/** Checks that the packages of the API share. Knows the JDK alone. */
@NullMarked
package com.moneyflo.internal.check;

import org.jspecify.annotations.NullMarked;
