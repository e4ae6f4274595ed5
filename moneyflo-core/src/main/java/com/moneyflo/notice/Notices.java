package com.moneyflo.notice;

import com.moneyflo.Actor;
import com.moneyflo.StorageException;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operators' view of the outbox: what is to be told, what was, and what is stuck. Thread-safe. After the bank was
 * closed every verb throws {@link IllegalStateException}.
 */
public interface Notices {

    /**
     * Those in a state, in the order in which what they tell happened, read page by page as they are consumed.
     *
     * @param state which
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<NoticeStatus> oldestFirst(NoticeState state);

    /**
     * The same in reverse order.
     *
     * @param state which
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<NoticeStatus> newestFirst(NoticeState state);

    /**
     * Looks one up.
     *
     * @param id its id
     * @return where it stands; empty if there is none of that id, or none any more
     * @throws StorageException if the database fails
     */
    Optional<NoticeStatus> find(MessageId id);

    /**
     * Who did what about one and why, and what did not go smoothly.
     *
     * @param id its id
     * @return the steps in their order; empty where all went as usual, or there is no such notice
     * @throws StorageException if the database fails
     */
    List<NoticeEvent> trail(MessageId id);

    /**
     * How many there are. Reads an index from its start to its end: for a person who looks, not for a gauge that is
     * read each second.
     *
     * @return for each state
     * @throws StorageException if the database fails
     */
    NoticeCounts counts();

    /**
     * Waits until none is to be sent for the first time any more and none is being sent, by whichever JVM: for a
     * program that is about to end, and for tests. What is tried again later, held back or in doubt is not waited for.
     *
     * @param limit for how long at most
     * @return whether it came to that; false when the time is up, or the thread is interrupted, and stays so
     * @throws StorageException if the database fails
     */
    boolean awaitSettled(Duration limit);

    /**
     * Has one sent once more, with as much time as a new one has. For what failed, expired, was given up or held back;
     * and for what is in doubt, of which the customer may then get two.
     *
     * @param id which
     * @param actor who says so
     * @param reason why, 1 to 200 characters, for the trail; no personal data
     * @throws UnknownNoticeException if there is none of that id
     * @throws NoticeUnchangedException if it is waiting or being sent, has reached the customer's provider, is of a
     *     kind that is sent once at most, or the customer takes no texts
     * @throws IllegalArgumentException if the reason is blank or too long
     * @throws StorageException if the database fails
     */
    void sendAgain(MessageId id, Actor actor, String reason);

    /**
     * Gives one up that is waiting, or in doubt.
     *
     * @param id which
     * @param actor who says so
     * @param reason why, 1 to 200 characters, for the trail; no personal data
     * @throws UnknownNoticeException if there is none of that id
     * @throws NoticeUnchangedException if it is being sent, or is over
     * @throws IllegalArgumentException if the reason is blank or too long
     * @throws StorageException if the database fails
     */
    void giveUp(MessageId id, Actor actor, String reason);

    /**
     * Deletes notices that were over before then, with their trails, and forgets customers' texts that came before
     * then: the oldest first, at most a thousand rows in a transaction, and at most 100,000 notices in a call. Where
     * that many were deleted there may be more: call again. The library deletes nothing else, and nothing unless this
     * is called.
     *
     * @param olderThan for how long they have been over, a day or more
     * @return how many notices were deleted
     * @throws IllegalArgumentException if that is less than a day
     * @throws StorageException if the bank's user may not delete, or the database fails; what was deleted before
     *     stays so
     */
    int purge(Duration olderThan);
}
