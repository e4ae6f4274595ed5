package com.moneyflo.notice;

import com.moneyflo.Actor;
import com.moneyflo.StorageException;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operators' view of the outbox: notices that wait, were sent, or are stuck. Thread-safe. After the bank is closed,
 * every method throws {@link IllegalStateException}.
 */
public interface Notices {

    /**
     * Returns the notices in a state, oldest first. The stream reads them page by page.
     *
     * @param state the state
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<NoticeStatus> oldestFirst(NoticeState state);

    /**
     * Returns the notices in a state, newest first. The stream reads them page by page.
     *
     * @param state the state
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<NoticeStatus> newestFirst(NoticeState state);

    /**
     * Looks up a notice.
     *
     * @param id the id of the notice
     * @return the notice; empty if it does not exist or was deleted
     * @throws StorageException if the database fails
     */
    Optional<NoticeStatus> find(MessageId id);

    /**
     * Returns the trail of a notice: what operators did and why, and what went wrong.
     *
     * @param id the id of the notice
     * @return the events in their order; empty if nothing unusual happened or the notice does not exist
     * @throws StorageException if the database fails
     */
    List<NoticeEvent> trail(MessageId id);

    /**
     * Counts the notices in each state. The call reads a whole index, so do not call it each second for a gauge.
     *
     * @return the counts
     * @throws StorageException if the database fails
     */
    NoticeCounts counts();

    /**
     * Waits until every notice has been attempted and no attempt is in progress in any JVM. For programs that are about
     * to end, and for tests. Does not wait for notices that are retried later, held back or in doubt.
     *
     * @param limit the longest time to wait
     * @return true if that state was reached; false if the time is over or the thread is interrupted, which it stays
     * @throws StorageException if the database fails
     */
    boolean awaitSettled(Duration limit);

    /**
     * Sends a notice again, with the time to live of a new one. For notices that failed, expired, were given up or held
     * back. Also for a notice in doubt; the customer may then get two messages.
     *
     * @param id the id of the notice
     * @param actor the person or program that asks for it
     * @param reason the reason for the trail, 1 to 200 characters, without personal data
     * @throws UnknownNoticeException if the notice does not exist
     * @throws NoticeUnchangedException if the notice waits or is being sent, was accepted by the provider, is of a kind
     *     that is sent at most once, or the customer takes no messages
     * @throws IllegalArgumentException if the reason is blank or too long
     * @throws StorageException if the database fails
     */
    void sendAgain(MessageId id, Actor actor, String reason);

    /**
     * Gives up a notice that waits or is in doubt.
     *
     * @param id the id of the notice
     * @param actor the person or program that asks for it
     * @param reason the reason for the trail, 1 to 200 characters, without personal data
     * @throws UnknownNoticeException if the notice does not exist
     * @throws NoticeUnchangedException if the notice is being sent, or its state is final
     * @throws IllegalArgumentException if the reason is blank or too long
     * @throws StorageException if the database fails
     */
    void giveUp(MessageId id, Actor actor, String reason);

    /**
     * Deletes notices whose state has been final for a time, with their trails, and inbound messages of that age. The
     * oldest are deleted first, at most 1,000 rows in a transaction and at most 100,000 notices in a call. If 100,000
     * were deleted, call again. The library deletes nothing else, and nothing without this call.
     *
     * @param olderThan the age, one day or more
     * @return the number of deleted notices
     * @throws IllegalArgumentException if the age is less than a day
     * @throws StorageException if the bank's user may not delete, or the database fails; earlier deletions of the call
     *     remain
     */
    int purge(Duration olderThan);
}
