/**
 * Group commit: the commands of all callers, many to a transaction. Stands between the door and the ledger.
 *
 * <p>A {@link com.moneyflo.internal.lane.GroupCommit} queues each call. A lane takes the queued calls and posts them as
 * one batch; calls that arrive meanwhile make up the next batch. Where there are two lanes, no lane gets a call that
 * overlaps with the other lane's batch. A call that needs a row which another transaction holds is tried again with the
 * next batch. Then it goes to a thread that queues for that row in the database, without any lock, and posts all calls
 * that wait for the row when it gets it.
 */
@NullMarked
package com.moneyflo.internal.lane;

import org.jspecify.annotations.NullMarked;
