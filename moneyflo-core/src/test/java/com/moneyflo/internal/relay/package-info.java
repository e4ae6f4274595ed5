/** Tests of what sends. */
@NullMarked
package com.moneyflo.internal.relay;

import org.jspecify.annotations.NullMarked;
