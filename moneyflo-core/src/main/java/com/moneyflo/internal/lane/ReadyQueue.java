package com.moneyflo.internal.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls in the order in which they came, and what the batches under way need. Those that need the same account or key
 * are given out one after the other, for no lane is given what another one's batch needs, nor what would overtake a
 * call that has to wait for that. Used under the queue's lock.
 */
final class ReadyQueue {

    /** How many calls are passed over, at most, to find some that can be given out. */
    private static final int MAX_PASSED_OVER = 1_024;

    /** For more the list of batches grows. */
    private static final int MAX_LANES = 16;

    /**
     * With fewer instructions waiting no batch begins beside another: they are cheaper together with those that come
     * meanwhile.
     */
    private static final int ENOUGH = 16;

    /** A batch that has begun, what it has to itself, and when it began. */
    private record UnderWay(List<Submission> calls, AccessSet needs, long begun) {}

    private final SubmissionList calls = new SubmissionList();
    private final List<UnderWay> underWay = new ArrayList<>(MAX_LANES);
    private AccessSet stuck = new AccessSet();
    private boolean jammed;
    private int waiting;

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Does nothing with a call that waits already. */
    void addLast(Submission call) {
        if (calls.addLast(call)) {
            waiting += call.instructions().size();
        }
    }

    /** Does nothing with calls that wait already. */
    void addFirst(List<Submission> returned) {
        for (int i = returned.size() - 1; i >= 0; i--) {
            if (calls.addFirst(returned.get(i))) {
                waiting += returned.get(i).instructions().size();
            }
        }
    }

    /** It waits no longer, if it did. */
    void remove(Submission call) {
        if (calls.remove(call)) {
            waiting -= call.instructions().size();
        }
    }

    /** Whether a lane that has nothing to do might be given something, now that this call is the last. */
    boolean mayBegin(Submission last) {
        boolean onlyNow = !underWay.isEmpty() && waiting - last.instructions().size() < ENOUGH;
        return isEnough() && (onlyNow || !(jammed || areNeeded(last.needs()) || stuck.meet(last.needs())));
    }

    /**
     * The calls for a batch that now begins.
     *
     * @param most how much it may hold, in transfers of two legs; one call may be more
     * @param part how many instructions it should take, but for a few, before it leaves to others what these could
     *     do at the same time
     * @return none if there is no batch to be made of what waits
     */
    List<Submission> begin(int most, int part) {
        return isEnough() ? take(most, Math.max(ENOUGH, part)) : List.of();
    }

    /** A batch is over; what it needed is free. */
    void end(List<Submission> ended) {
        for (int i = 0; i < underWay.size(); i++) {
            if (underWay.get(i).calls.equals(ended)) {
                underWay.remove(i);
                jammed = false;
                stuck = AccessSet.NONE;
                return;
            }
        }
    }

    /** For how long the oldest batch under way has been so; null if there is none. */
    @Nullable
    OldestBatch oldest() {
        OldestBatch oldest = null;
        long now = System.nanoTime();
        for (UnderWay batch : underWay) {
            long nanos = now - batch.begun;
            if (oldest == null || nanos > oldest.nanos()) {
                oldest = new OldestBatch(nanos, batch.calls.stream().anyMatch(Submission::isTaken));
            }
        }
        return oldest;
    }

    private boolean isEnough() {
        return underWay.isEmpty() || waiting >= ENOUGH;
    }

    private boolean areNeeded(AccessSet needs) {
        for (int i = 0; i < underWay.size(); i++) {
            if (underWay.get(i).needs.meet(needs)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses first and changes nothing meanwhile, for memory may run out; what comes then needs none. */
    private List<Submission> take(int most, int part) {
        List<Submission> taken = new ArrayList<>();
        AccessSet own = new AccessSet();
        AccessSet others = new AccessSet();
        int size = 0;
        int count = 0;
        int passedOver = 0;
        for (Submission call = calls.first(), next; call != null && passedOver < MAX_PASSED_OVER; call = next) {
            next = calls.after(call);
            AccessSet needs = call.needs();
            if (!call.isOpen()) {
                remove(call);
            } else if (areNeeded(needs) || others.meet(needs) || (count >= part && !own.meet(needs))) {
                others.add(needs);
                passedOver++;
            } else if (size > 0 && size + call.weight() > most) {
                break;
            } else {
                own.add(needs);
                size += call.weight();
                count += call.instructions().size();
                taken.add(call);
            }
        }
        // Until a batch ends, what needs the same as these cannot be given out either, so no lane is woken for it.
        stuck = taken.isEmpty() ? others : AccessSet.NONE;
        jammed = taken.isEmpty() && passedOver == MAX_PASSED_OVER;
        if (!taken.isEmpty()) {
            underWay.add(new UnderWay(taken, own, System.nanoTime()));
            for (int i = 0; i < taken.size(); i++) {
                remove(taken.get(i));
            }
        }
        return taken;
    }
}
