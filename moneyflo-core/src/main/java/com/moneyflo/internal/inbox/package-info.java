/** The inbox: what customers ask by text, which texts came before, and how many were answered. No API. */
@NullMarked
package com.moneyflo.internal.inbox;

import org.jspecify.annotations.NullMarked;
