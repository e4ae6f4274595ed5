/** What tests need from behind the door. */
@NullMarked
package com.moneyflo.jdbc;

import org.jspecify.annotations.NullMarked;
