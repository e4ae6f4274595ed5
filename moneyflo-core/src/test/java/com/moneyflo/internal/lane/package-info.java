/** The parts of group commit, each by itself. */
@NullMarked
package com.moneyflo.internal.lane;

import org.jspecify.annotations.NullMarked;
