package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.NewCustomer;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider's report moves a notice forward, or not at all. */
public abstract class ReportsContract extends Contract {

    private static final String SENDING =
            "state = 'SENDING', attempts = 1, lease_owner = X'30313233343536373839616263646566', lease_until = due_at";
    private static final String SENT = "state = 'SENT', attempts = 1, provider_id = 'A', done_at = due_at";

    private final OutboxRows rows;
    private final MessageId id;
    private final String phone = "+9171" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

    ReportsContract(TestDatabase database) {
        super(database);
        rows = new OutboxRows(shared.url);
        id = rows.id(asha, NoticeKind.CREDITED);
        bank.changePhone(owner(), phone);
    }

    @Test
    void inAnyOrderAndAnyNumberADeliveredOneEndsDelivered() {
        List<Progress> steps = List.of(Progress.TAKEN, Progress.SENT, Progress.FAILED_FOR_NOW, Progress.DELIVERED);
        for (String start : List.of(SENDING, SENT, "state = 'IN_DOUBT', attempts = 1, provider_id = NULL")) {
            for (List<Progress> order : orders(steps)) {
                restart(start);
                order.forEach(this::report);
                order.forEach(this::report);
                assertThat(now().state()).as(order + " from " + start).isEqualTo(NoticeState.DELIVERED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.class,
            names = {"FAILED", "NUMBER_REFUSED", "OPTED_OUT"})
    void inAnyOrderAFailedOneEndsFailed(Progress end) {
        for (List<Progress> order : orders(List.of(Progress.TAKEN, Progress.SENT, end))) {
            restart(SENDING);
            order.forEach(this::report);
            order.forEach(this::report);
            assertThat(now().state()).as(order.toString()).isEqualTo(NoticeState.FAILED);
        }
    }

    @Test
    void aReportQuickerThanTheAnswerIsKeptAndTheSenderFindsTheRowNoLongerHis() {
        rows.set(id, SENDING);
        report(Progress.TAKEN);
        assertThat(now().state()).isEqualTo(NoticeState.SENT);
        assertThat(now().providerId()).contains("A");
        assertThat(now().doneAt()).contains(clock.instant());
        String fenced = "UPDATE mf_notice SET state = 'IN_DOUBT' WHERE id = ? AND state = 'SENDING' AND attempts = 1"
                + " AND lease_owner = X'30313233343536373839616263646566'";
        assertThat(rows.update(fenced, (Object) OutboxRows.bytes(id.value()))).isZero();
        assertThat(acts()).isEmpty();
    }

    @Test
    void whatFailsForNowIsTriedThreeTimesAndEachReportCountsOnce() {
        rows.set(id, SENT);
        report("A", Progress.FAILED_FOR_NOW);
        report("A", Progress.FAILED_FOR_NOW);
        report("A", Progress.SENT);
        assertThat(now().state()).isEqualTo(NoticeState.LATER);
        assertThat(now().dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(now().doneAt()).isEmpty();

        rows.set(id, "state = 'SENDING', attempts = 2");
        report("A", Progress.TAKEN);
        report("A", Progress.FAILED_FOR_NOW);
        assertThat(now().state()).isEqualTo(NoticeState.SENDING);
        report("B", Progress.TAKEN);
        report("B", Progress.FAILED_FOR_NOW);
        assertThat(now().state()).isEqualTo(NoticeState.LATER);

        rows.set(id, "state = 'SENT', attempts = 3, provider_id = 'C'");
        report("B", Progress.FAILED_FOR_NOW);
        assertThat(now().state()).isEqualTo(NoticeState.SENT);
        report("C", Progress.FAILED_FOR_NOW);
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
        assertThat(acts()).containsExactly("failed for now", "failed for now", "failed");
    }

    @Test
    void whatFailsForNowAfterItsTimeHasFailed() {
        rows.set(id, SENT);
        clock.advance(Duration.ofHours(24));
        report(Progress.FAILED_FOR_NOW);
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void ofAnotherAttemptOnlyThatItWasDeliveredCounts() {
        rows.set(id, "state = 'SENT', attempts = 2, provider_id = 'B'");
        for (Progress progress : List.of(Progress.FAILED_FOR_NOW, Progress.FAILED, Progress.NUMBER_REFUSED)) {
            report("A", progress);
        }
        assertThat(now().state()).isEqualTo(NoticeState.SENT);
        assertThat(now().providerId()).contains("B");
        report("A", Progress.DELIVERED);
        assertThat(now().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(acts()).containsExactly("delivered");
    }

    @Test
    void aRefusedNumberGetsNothingMoreUntilItIsConfirmedAndAReplayRefusesItNoMore() {
        rows.set(id, SENT);
        report(Progress.NUMBER_REFUSED);
        assertThat(refused()).isEqualTo(1);
        bank.changePhone(owner(), phone);
        report(Progress.NUMBER_REFUSED);
        assertThat(refused()).isZero();
    }

    @Test
    void anOptOutTakesConsentBackOfAllWhoShareThePhone() {
        CustomerId son = bank.register(
                        NewCustomer.named("Ravi", "Rao").phone(phone).notificationsEnabled(true))
                .id();
        rows.set(id, SENT);
        tried(clock.instant());
        bank.inbound()
                .report(DeliveryReport.of(id, "A", Progress.OPTED_OUT, "21610").phone(phone));
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
        assertThat(refused()).isEqualTo(1);
        assertThat(wantsTexts()).isFalse();
        assertThat(bank.customer(son).notificationsEnabled()).isFalse();
    }

    @Test
    void anOptOutOfAnEarlierAttemptOrOfWhatIsOverCountsToo() {
        rows.set(id, "state = 'SENT', attempts = 2, provider_id = 'B'");
        report("A", Progress.OPTED_OUT);
        assertThat(now().state()).isEqualTo(NoticeState.SENT);
        assertThat(wantsTexts()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.class,
            names = {"NUMBER_REFUSED", "OPTED_OUT"})
    void aRefusalOfATextFromBeforeAStartIsOld(Progress progress) {
        rows.set(id, SENT);
        tried(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        bank.inbound().consent("SM-" + id, phone, true);
        clock.advance(Duration.ofMinutes(1));
        report(progress);
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
        assertThat(refused()).isZero();
        assertThat(wantsTexts()).isTrue();
    }

    @Test
    void aRefusalOfATextFromAfterAStartStands() {
        bank.inbound().consent("SM-" + id, phone, true);
        clock.advance(Duration.ofMinutes(1));
        rows.set(id, SENT);
        tried(clock.instant());
        report(Progress.OPTED_OUT);
        assertThat(wantsTexts()).isFalse();
    }

    @Test
    void aRefusalOfAnotherPhoneThanTheCustomerHasByNowChangesNothing() {
        rows.set(id, SENT);
        tried(clock.instant());
        bank.inbound()
                .report(DeliveryReport.of(id, "A", Progress.OPTED_OUT, "21610").phone("+919999999999"));
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
        assertThat(refused()).isZero();
        assertThat(wantsTexts()).isTrue();
    }

    @Test
    void theSecondWaitIsLongerThanTheFirst() {
        rows.set(id, SENT);
        report("A", Progress.FAILED_FOR_NOW);
        clock.advance(Duration.ofHours(1));
        rows.set(id, "state = 'SENT', attempts = 2, provider_id = 'B'");
        report("B", Progress.FAILED_FOR_NOW);
        assertThat(now().dueAt()).isAfter(clock.instant().plus(Duration.ofHours(5)));
    }

    @Test
    void aReportShowsNoPhone() {
        assertThat(DeliveryReport.of(id, "A", Progress.OPTED_OUT, "21610")
                        .phone(phone)
                        .toString())
                .doesNotContain(phone.substring(1))
                .contains("21610");
    }

    @Test
    void whatWasInDoubtAndIsReportedIsInDoubtNoMore() {
        rows.set(id, "state = 'IN_DOUBT', attempts = 1");
        report(Progress.SENT);
        assertThat(now().state()).isEqualTo(NoticeState.SENT);
        NoticeEvent step = bank.notices().trail(id).get(0);
        assertThat(step.actor()).isEqualTo(Actor.of("provider"));
        assertThat(step.reason()).contains("A: though it was IN_DOUBT");
    }

    @Test
    void whatWasSentAgainAfterItFailedTakesNoNoteOfOldReports() {
        rows.set(id, SENT);
        report("A", Progress.FAILED);
        bank.notices().sendAgain(id, Actor.of("desk:1"), "the network was down");
        for (Progress progress : List.of(Progress.TAKEN, Progress.SENT, Progress.FAILED)) {
            report("A", progress);
        }
        assertThat(now().state()).isEqualTo(NoticeState.PENDING);
        rows.set(id, "state = 'SENDING', attempts = 2");
        report("A", Progress.FAILED);
        assertThat(now().state()).isEqualTo(NoticeState.SENDING);
    }

    @Test
    void whatIsUnknownOrWasNeverTriedIsLeftAlone() {
        bank.inbound()
                .report(DeliveryReport.of(new MessageId(UUID.randomUUID()), "A", Progress.DELIVERED, "no reason"));
        report(Progress.DELIVERED);
        assertThat(now().state()).isEqualTo(NoticeState.PENDING);
    }

    @Test
    void aLongNameAndALongReasonAreCut() {
        rows.set(id, SENDING);
        bank.inbound().report(DeliveryReport.of(id, "A".repeat(300), Progress.FAILED, "r".repeat(300)));
        bank.inbound().report(DeliveryReport.of(id, "A".repeat(300), Progress.FAILED, "r".repeat(300)));
        assertThat(now().state()).isEqualTo(NoticeState.FAILED);
        assertThat(acts()).containsExactly("failed");
    }

    private void restart(String assignments) {
        rows.update("DELETE FROM mf_notice_trail WHERE notice = ?", (Object) OutboxRows.bytes(id.value()));
        rows.set(id, assignments);
    }

    private void report(Progress progress) {
        report("A", progress);
    }

    private void report(String providerId, Progress progress) {
        bank.inbound().report(DeliveryReport.of(id, providerId, progress, "30003"));
    }

    private NoticeStatus now() {
        return bank.notices().find(id).orElseThrow();
    }

    private List<String> acts() {
        return bank.notices().trail(id).stream().map(NoticeEvent::act).toList();
    }

    private void tried(Instant at) {
        rows.set(id, "first_tried_at = " + ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private boolean wantsTexts() {
        return bank.customer(owner()).notificationsEnabled();
    }

    private CustomerId owner() {
        return asha.state().customer().orElseThrow();
    }

    private int refused() {
        byte[] owner = OutboxRows.bytes(owner().value());
        return rows.update(
                "UPDATE mf_customer SET last_name = CONCAT(last_name, 'o') WHERE id = ? AND phone_refused = TRUE",
                (Object) owner);
    }

    private static List<List<Progress>> orders(List<Progress> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Progress>> all = new ArrayList<>();
        for (Progress first : steps) {
            List<Progress> rest = new ArrayList<>(steps);
            rest.remove(first);
            for (List<Progress> order : orders(rest)) {
                List<Progress> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
