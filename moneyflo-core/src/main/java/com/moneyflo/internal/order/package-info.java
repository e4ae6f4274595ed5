/** The standing orders' room: what is due when, and what becomes of it. Moves no money. No API. */
@NullMarked
package com.moneyflo.internal.order;

import org.jspecify.annotations.NullMarked;
