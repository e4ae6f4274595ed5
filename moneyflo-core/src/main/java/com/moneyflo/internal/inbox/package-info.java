/** The inbox: inbound messages of customers, which of them came before, and how many were answered. No API. */
@NullMarked
package com.moneyflo.internal.inbox;

import org.jspecify.annotations.NullMarked;
