package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is not over, as the index shows it.
 *
 * @param id its name
 * @param account the account it is about
 * @param state where it stands
 * @param dueAt when it is to be looked at
 * @param seq its place among what happened to the account at the same time
 */
public record QueuedNotice(MessageId id, @Nullable AccountNumber account, NoticeState state, long dueAt, long seq) {}
