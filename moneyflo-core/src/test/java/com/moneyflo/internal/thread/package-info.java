/** Background threads and their health, each class by itself. */
@NullMarked
package com.moneyflo.internal.thread;

import org.jspecify.annotations.NullMarked;
