/**
 * Group commit: the commands of all callers, many to a transaction. Stands between the door and the ledger.
 *
 * <p>A {@link com.moneyflo.internal.lane.GroupCommit} puts each call into a queue. A lane takes what waits there and
 * posts it as one batch; what has come meanwhile is the next. Where there are two lanes, neither is given what the
 * other one's batch needs. A call that needs a row somebody else holds is tried once more with the next batch and then
 * handed to a waiter, which queues for that one row at the database, holding nothing, and posts what has gathered when
 * it gets it.
 */
@NullMarked
package com.moneyflo.internal.lane;

import org.jspecify.annotations.NullMarked;
