/** Changes that move no money, each made once however often it is asked for. */
@org.jspecify.annotations.NullMarked
package com.moneyflo.internal.keyedchange;
