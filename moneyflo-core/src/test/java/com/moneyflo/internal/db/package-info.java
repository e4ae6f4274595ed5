/** Tests that need to look inside the cellar. */
@NullMarked
package com.moneyflo.internal.db;

import org.jspecify.annotations.NullMarked;
