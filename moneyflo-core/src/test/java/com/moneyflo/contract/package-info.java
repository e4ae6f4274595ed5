/**
 * What every bank must do, on whichever database: one suite, run on H2, on MySQL, and on a MySQL in a hostile time
 * zone.
 */
@NullMarked
package com.moneyflo.contract;

import org.jspecify.annotations.NullMarked;
