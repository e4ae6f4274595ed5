/** The customers' room: who they are. No API. */
@NullMarked
package com.moneyflo.internal.customer;

import org.jspecify.annotations.NullMarked;
