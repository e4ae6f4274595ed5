@NullMarked
package com.moneyflo.notify;

import org.jspecify.annotations.NullMarked;
