package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.notify.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a notice that is not part of its usual way.
 *
 * @param notice the notice
 * @param actor who took the step
 * @param act the step, in one to three words
 * @param reason the reason, never the text of a message or a phone number; null if there is none
 */
record TrailEntry(
        MessageId notice, Actor actor, String act, @Nullable String reason) {}
