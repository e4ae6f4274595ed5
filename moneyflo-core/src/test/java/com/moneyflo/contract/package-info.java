/** One suite for every bank on every database. It runs on H2, on MySQL, and on a MySQL in a hostile time zone. */
@NullMarked
package com.moneyflo.contract;

import org.jspecify.annotations.NullMarked;
