/** Checks and reading of texts that the packages of the API and the rooms share. Knows the JDK alone. */
@NullMarked
package com.moneyflo.internal.check;

import org.jspecify.annotations.NullMarked;
