package com.moneyflo.internal.ledger;

import com.moneyflo.Refusal;
import org.jspecify.annotations.Nullable;

/** A command just decided. */
record Verdict(Command command, @Nullable Refusal refusal) {}
