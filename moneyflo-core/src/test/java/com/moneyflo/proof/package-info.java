/** Proof that no money is lost: against a model, under load, at every place where something can break. */
@NullMarked
package com.moneyflo.proof;

import org.jspecify.annotations.NullMarked;
