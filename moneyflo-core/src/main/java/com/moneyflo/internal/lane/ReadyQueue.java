package com.moneyflo.internal.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls in their order of arrival, and the access sets of the batches in progress. Calls with a common account or key
 * are handed out in their order: a lane gets no call that overlaps with a batch in progress, nor a call that would
 * overtake another one that has to wait. Used under the queue's lock.
 */
final class ReadyQueue {

    /** The largest number of calls that are skipped to find some that can be handed out. */
    private static final int MAX_SKIPPED = 1_024;

    /** The initial capacity of the list of batches; it grows for more lanes. */
    private static final int MAX_LANES = 16;

    /**
     * With fewer queued instructions no second batch begins: it costs less to post them together with those that arrive
     * meanwhile.
     */
    private static final int MIN_SECOND_BATCH = 16;

    /** A batch that has begun, the accounts and keys it needs exclusively, and when it began. */
    private record InProgress(List<Submission> calls, AccessSet needs, long begun) {}

    private final SubmissionList calls = new SubmissionList();
    private final List<InProgress> inProgress = new ArrayList<>(MAX_LANES);
    private AccessSet blocked = new AccessSet();
    private boolean scanLimitReached;
    private int waiting;

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Does nothing with a call that is queued already. */
    void addLast(Submission call) {
        if (calls.addLast(call)) {
            waiting += call.instructions().size();
        }
    }

    /** Does nothing with calls that are queued already. */
    void addFirst(List<Submission> returned) {
        for (int i = returned.size() - 1; i >= 0; i--) {
            if (calls.addFirst(returned.get(i))) {
                waiting += returned.get(i).instructions().size();
            }
        }
    }

    /** Removes a call, if it is queued. */
    void remove(Submission call) {
        if (calls.remove(call)) {
            waiting -= call.instructions().size();
        }
    }

    /** Whether an idle lane may get a batch now that this call was added last. */
    boolean mayBegin(Submission last) {
        boolean onlyNow = !inProgress.isEmpty() && waiting - last.instructions().size() < MIN_SECOND_BATCH;
        return isLargeEnough() && (onlyNow || !mustWait(last.needs()));
    }

    /**
     * Begins a batch.
     *
     * @param limit the size of the batch, in transfers of two legs; a single call may be larger
     * @param share after this many instructions, calls that another lane could take at the same time are left to it
     * @return the calls of the batch; empty if none can be handed out now
     */
    List<Submission> begin(int limit, int share) {
        return isLargeEnough() ? take(limit, Math.max(MIN_SECOND_BATCH, share)) : List.of();
    }

    /** Ends a batch and frees what it needed. */
    void end(List<Submission> ended) {
        for (int i = 0; i < inProgress.size(); i++) {
            if (inProgress.get(i).calls.equals(ended)) {
                inProgress.remove(i);
                scanLimitReached = false;
                blocked = AccessSet.NONE;
                return;
            }
        }
    }

    /** The oldest batch in progress; null if there is none. */
    @Nullable
    OldestBatch oldest() {
        OldestBatch oldest = null;
        long now = System.nanoTime();
        for (InProgress batch : inProgress) {
            long nanos = now - batch.begun;
            if (oldest == null || nanos > oldest.nanos()) {
                oldest = new OldestBatch(nanos, batch.calls.stream().anyMatch(Submission::isTaken));
            }
        }
        return oldest;
    }

    private boolean isLargeEnough() {
        return inProgress.isEmpty() || waiting >= MIN_SECOND_BATCH;
    }

    private boolean mustWait(AccessSet needs) {
        return scanLimitReached || isInUse(needs) || blocked.overlaps(needs);
    }

    private boolean isInUse(AccessSet needs) {
        for (int i = 0; i < inProgress.size(); i++) {
            if (inProgress.get(i).needs.overlaps(needs)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses all calls before it changes anything: memory may run out while it chooses, and not afterwards. */
    private List<Submission> take(int limit, int share) {
        List<Submission> taken = new ArrayList<>();
        AccessSet own = new AccessSet();
        AccessSet others = new AccessSet();
        int size = 0;
        int count = 0;
        int skipped = 0;
        for (Submission call = calls.first(), next; call != null && skipped < MAX_SKIPPED; call = next) {
            next = calls.after(call);
            AccessSet needs = call.needs();
            if (!call.isOpen()) {
                remove(call);
            } else if (isInUse(needs) || others.overlaps(needs) || (count >= share && !own.overlaps(needs))) {
                others.add(needs);
                skipped++;
            } else if (size > 0 && size + call.weight() > limit) {
                break;
            } else {
                own.add(needs);
                size += call.weight();
                count += call.instructions().size();
                taken.add(call);
            }
        }
        // Until a batch ends, calls that overlap with these cannot be handed out either, so no lane is woken for them.
        blocked = taken.isEmpty() ? others : AccessSet.NONE;
        scanLimitReached = taken.isEmpty() && skipped == MAX_SKIPPED;
        if (!taken.isEmpty()) {
            inProgress.add(new InProgress(taken, own, System.nanoTime()));
            for (int i = 0; i < taken.size(); i++) {
                remove(taken.get(i));
            }
        }
        return taken;
    }
}
