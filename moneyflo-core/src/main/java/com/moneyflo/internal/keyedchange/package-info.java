/** Changes that move no money. Each is made once, however often it is requested. */
@org.jspecify.annotations.NullMarked
package com.moneyflo.internal.keyedchange;
