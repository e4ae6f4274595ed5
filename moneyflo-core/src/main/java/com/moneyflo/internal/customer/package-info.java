/** Customers: their names, phones and settings. No API. */
@NullMarked
package com.moneyflo.internal.customer;

import org.jspecify.annotations.NullMarked;
