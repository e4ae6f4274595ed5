package com.moneyflo.internal.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Calls in the order in which they came, and what the batches under way need. Those that need the same account or key are given out one
 * after the other, for no lane is given what another one's batch needs, nor what would overtake a call that has to wait for that. Used
 * under the queue's lock.
 */
final class Line {

    /** How many calls are passed over, at most, to find some that can be given out. */
    private static final int MOST_PASSED_OVER = 1_024;

    /** With fewer instructions waiting no batch begins beside another: they are cheaper together with those that come meanwhile. */
    private static final int ENOUGH = 16;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Needs needed = new Needs();
    private Needs stuck = new Needs();
    private boolean jammed;
    private int waiting;
    private int batches;

    boolean isEmpty() {
        return calls.isEmpty();
    }

    void addLast(Call call) {
        calls.addLast(call);
        waiting += call.instructions().size();
    }

    void addFirst(List<Call> returned) {
        for (int i = returned.size() - 1; i >= 0; i--) {
            calls.addFirst(returned.get(i));
            waiting += returned.get(i).instructions().size();
        }
    }

    /** Whether a lane that has nothing to do might be given something, now that this call is the last. */
    boolean mayBegin(Call last) {
        boolean onlyNow = batches > 0 && waiting - last.instructions().size() < ENOUGH;
        return isEnough() && (onlyNow || !(jammed || needed.meet(last.needs()) || stuck.meet(last.needs())));
    }

    /**
     * The calls for a batch that now begins.
     *
     * @param most how much it may hold, in transfers of two legs; one call may be more
     * @param part how many instructions it should take, but for a few, before it leaves to others what these could do at the same time
     * @return none if there is no batch to be made of what waits
     */
    List<Call> begin(int most, int part) {
        List<Call> taken = isEnough() ? take(most, Math.max(ENOUGH, part)) : List.of();
        if (!taken.isEmpty()) {
            batches++;
            taken.forEach(call -> needed.add(call.needs()));
        }
        return taken;
    }

    /** A batch is over; what it needed is free. */
    void end(List<Call> ended) {
        batches--;
        stuck = new Needs();
        jammed = false;
        ended.forEach(call -> needed.remove(call.needs()));
    }

    private boolean isEnough() {
        return batches == 0 || waiting >= ENOUGH;
    }

    private List<Call> take(int most, int part) {
        List<Call> taken = new ArrayList<>();
        List<Call> passedOver = new ArrayList<>();
        Needs own = new Needs();
        Needs others = new Needs();
        int size = 0;
        int count = 0;
        while (!calls.isEmpty() && passedOver.size() < MOST_PASSED_OVER) {
            Call call = calls.getFirst();
            Needs needs = call.needs();
            if (!call.isOpen()) {
                removeFirst();
            } else if (needed.meet(needs) || others.meet(needs) || (count >= part && !own.meet(needs))) {
                others.add(needs);
                passedOver.add(removeFirst());
            } else if (size > 0 && size + call.weight() > most) {
                break;
            } else {
                own.add(needs);
                size += call.weight();
                count += call.instructions().size();
                taken.add(removeFirst());
            }
        }
        // Until a batch ends, what needs the same as these cannot be given out either, so nobody is woken for it.
        stuck = taken.isEmpty() ? others : new Needs();
        jammed = taken.isEmpty() && passedOver.size() == MOST_PASSED_OVER;
        addFirst(passedOver);
        return taken;
    }

    private Call removeFirst() {
        Call call = calls.removeFirst();
        waiting -= call.instructions().size();
        return call;
    }
}
