package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.notify.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a notice, besides sending it as usual.
 *
 * @param notice about which
 * @param actor by whom
 * @param act what, in one or two words
 * @param reason why; never a text or a phone number
 */
record TrailEntry(
        MessageId notice, Actor actor, String act, @Nullable String reason) {}
