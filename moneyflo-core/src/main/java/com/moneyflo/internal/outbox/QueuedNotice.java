package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an unfinished notice that the index has. A scan reads no more, so it does not read the row.
 *
 * @param id of the notice
 * @param account the account that it is about; null if it is about none
 * @param state the state
 * @param dueAt when the relay must look at it, in microseconds since the epoch
 * @param seq the order among the notices about one account at the same time
 */
public record QueuedNotice(MessageId id, @Nullable AccountNumber account, NoticeState state, long dueAt, long seq) {}
