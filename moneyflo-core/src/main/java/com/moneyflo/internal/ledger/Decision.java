package com.moneyflo.internal.ledger;

import com.moneyflo.Refusal;
import org.jspecify.annotations.Nullable;

/** A command just decided. */
record Decision(Instruction command, @Nullable Refusal refusal) {}
