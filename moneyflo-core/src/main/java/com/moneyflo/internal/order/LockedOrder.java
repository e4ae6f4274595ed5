package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A standing order whose row is locked. Decisions are made in memory and then written at once. Due dates only advance
 * ({@code doneOn}), and on one due date only the number of failures grows, so no two tries have the same key.
 */
final class LockedOrder {

    private static final int MAX_SKIPS = 366;
    private final PaymentCalendar days;
    private final long now;
    private final LocalDate today;
    private final StandingOrder was;
    private final List<TrailLine> happenings = new ArrayList<>();
    private AccountNumber to;
    private String payee;
    private Money amount;
    private Schedule schedule;
    private StandingOrderState state;
    private @Nullable LocalDate due;
    private @Nullable LocalDate tryOn;
    private @Nullable LocalDate doneOn;
    private @Nullable Integer remaining;
    private int failures;
    private boolean reminded;
    private boolean paying;
    private long wakeAt;
    private int revision;
    private int steps;

    /** All decisions are made as of {@code now}, in microseconds since the epoch. */
    LockedOrder(OrderRow row, PaymentCalendar days, long now) {
        this.days = days;
        this.now = now;
        this.today = days.of(now);
        this.was = row.order();
        this.to = was.to();
        this.payee = was.payee();
        this.amount = was.amount();
        this.schedule = was.schedule();
        this.state = was.state();
        this.due = was.due().orElse(null);
        this.tryOn = row.tryOn();
        this.doneOn = row.doneOn();
        this.remaining = row.remaining();
        this.failures = was.failures();
        this.reminded = row.reminded();
        this.paying = row.paying();
        this.wakeAt = row.wakeAt();
        this.revision = row.revision();
        this.steps = row.steps();
    }

    StandingOrderId id() {
        return was.id();
    }

    StandingOrderState state() {
        return state;
    }

    boolean isPaying() {
        return paying;
    }

    int revision() {
        return revision;
    }

    List<TrailLine> happenings() {
        return happenings;
    }

    StandingOrder order() {
        return StandingOrder.builder(was.id(), was.from(), to, amount, schedule)
                .payee(payee)
                .memo(was.memo().orElse(null))
                .state(state)
                .due(due)
                .last(was.last().orElse(null))
                .remaining(remaining)
                .failures(failures)
                .remindDays(was.remindDays())
                .retry(was.retry())
                .build();
    }

    OrderRow row() {
        return new OrderRow(order(), tryOn, doneOn, reminded, paying, wakeAt, revision, steps);
    }

    LocalDate due() {
        return Objects.requireNonNull(due);
    }

    /** Returns the day on which the bank pays: the planned day, or the next business day if that is over. */
    LocalDate payDay() {
        LocalDate meant = meantDay();
        return meant.isBefore(today) ? days.notBefore(today) : meant;
    }

    boolean isDue() {
        return days.moment(payDay()) <= now;
    }

    boolean isToBeReminded() {
        return hasReminder() && remindAt() <= now;
    }

    void reminded() {
        reminded = true;
    }

    /** Begins the payment. The runner that began it must record its outcome before {@code until}. */
    void pay(long until) {
        paying = true;
        wakeAt = until;
    }

    void paid(TransferId transfer) {
        note(Actor.BANK, StandingOrderAct.PAID, transfer, null);
        if (remaining != null) {
            remaining--;
        }
        goOn();
    }

    void refused(TransferId refusal, String reason, boolean forEver) {
        note(Actor.BANK, StandingOrderAct.REFUSED, refusal, reason);
        LocalDate again = days.notBefore(today.plusDays(was.retry().days()));
        if (forEver) {
            end(Actor.BANK, reason);
        } else if (failures >= was.retry().times() || isOvertaken(again)) {
            note(Actor.BANK, StandingOrderAct.GIVEN_UP, null, null);
            goOn();
        } else {
            paying = false;
            failures++;
            tryOn = again;
            plan();
        }
    }

    /** A caller of an older version took the key of this try. The next try has another key and is made at once. */
    void keyTaken() {
        note(Actor.BANK, StandingOrderAct.REFUSED, null, "KEY_TAKEN");
        paying = false;
        failures++;
        tryOn = today;
        plan();
    }

    /** Skips due dates that were missed too long ago. */
    void skipOld() {
        skip(meantDay(), day -> days.isTooOld(day, today), Actor.BANK, "missed too long ago");
    }

    void pause() {
        state = StandingOrderState.PAUSED;
    }

    /** Skips the due dates of the pause. */
    void resume(Actor actor) {
        state = StandingOrderState.ACTIVE;
        skip(days.paying(due()), day -> days.moment(day) <= now, actor, "fell due during a pause");
        if (state == StandingOrderState.ACTIVE) {
            plan();
        }
    }

    void end(Actor actor, @Nullable String reason) {
        note(actor, StandingOrderAct.ENDED, null, reason);
        state = StandingOrderState.ENDED;
        due = null;
        tryOn = null;
        failures = 0;
        paying = false;
    }

    void pay(Money other) {
        amount = other;
        changed();
    }

    void pay(AccountNumber other, String name) {
        to = other;
        payee = name;
        changed();
    }

    /** Changes the schedule. The first due date must be later than each settled one. */
    void pay(Schedule other, LocalDate firstDue) {
        LocalDate over = failures > 0 && !firstDue.equals(due) ? due : doneOn;
        if (over != null && !firstDue.isAfter(over)) {
            throw new IllegalArgumentException(
                    "The due dates up to " + over + " are settled. Give a first day after " + over + ".");
        }
        if (!firstDue.equals(due)) {
            doneOn = over;
            failures = 0;
            due = firstDue;
            tryOn = firstDue;
        }
        schedule = other;
        changed();
    }

    void note(Actor actor, StandingOrderAct act, @Nullable TransferId transfer, @Nullable String reason) {
        steps++;
        happenings.add(new TrailLine(was.id(), steps, actor, act, due, transfer, reason));
    }

    /** Sets the time of the next reminder or payment. */
    void plan() {
        long moment = days.moment(payDay());
        wakeAt = hasReminder() ? Math.min(moment, remindAt()) : moment;
    }

    private void changed() {
        revision++;
        reminded = false;
        plan();
    }

    private boolean hasReminder() {
        return was.remindDays() > 0 && !reminded && failures == 0;
    }

    private LocalDate meantDay() {
        return failures == 0 ? days.paying(due()) : days.notBefore(Objects.requireNonNull(tryOn));
    }

    /**
     * Returns the time of the reminder. It has the same hour as payments, also on the day of a late reminder, so that
     * no message is sent at night.
     */
    private long remindAt() {
        LocalDate day = payDay().minusDays(was.remindDays());
        return days.moment(day.isBefore(today) ? today : day);
    }

    private boolean isOvertaken(LocalDate again) {
        return dates().after(due())
                .map(days::paying)
                .filter(day -> !again.isBefore(day))
                .isPresent();
    }

    private DueDates dates() {
        return new DueDates(schedule, was.last().orElse(null));
    }

    /** Skips due dates unpaid. The first have a trail line each; the many that may follow share one. */
    private void skip(LocalDate meant, Predicate<LocalDate> isOver, Actor actor, String reason) {
        LocalDate day = meant;
        for (int lines = 0; state == StandingOrderState.ACTIVE && isOver.test(day); lines++) {
            LocalDate since = due();
            due = lines == MAX_SKIPS ? dates().lastOver(since, one -> isOver.test(days.paying(one))) : since;
            String more = since.equals(due) ? "" : ", like all since " + since;
            note(actor, StandingOrderAct.SKIPPED, null, reason + more);
            goOn();
            day = due == null ? day : days.paying(due);
        }
    }

    /** Settles this due date and plans the next one. */
    private void goOn() {
        Optional<LocalDate> next = remaining != null && remaining == 0 ? Optional.empty() : dates().after(due());
        doneOn = due;
        failures = 0;
        reminded = false;
        paying = false;
        if (next.isEmpty()) {
            end(Actor.BANK, "nothing is left to pay");
        } else {
            due = next.get();
            tryOn = due;
            plan();
        }
    }
}
