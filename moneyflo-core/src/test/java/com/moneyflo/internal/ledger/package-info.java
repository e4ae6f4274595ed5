/** Tests that need to look inside the ledger's room. */
@NullMarked
package com.moneyflo.internal.ledger;

import org.jspecify.annotations.NullMarked;
