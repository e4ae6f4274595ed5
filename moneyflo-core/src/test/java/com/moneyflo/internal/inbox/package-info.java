/** Tests of the inbox. */
@NullMarked
package com.moneyflo.internal.inbox;

import org.jspecify.annotations.NullMarked;
