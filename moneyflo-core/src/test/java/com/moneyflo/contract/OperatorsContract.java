package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.moneyflo.Actor;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.NoticeUnchangedException;
import com.moneyflo.notice.Notices;
import com.moneyflo.notice.UnknownNoticeException;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators see a notice and act on it. */
public abstract class OperatorsContract extends Contract {

    private static final Actor DESK = Actor.of("desk:17");

    private final OutboxRows rows;
    private final Notices notices;
    private final MessageId id;

    OperatorsContract(TestDatabase database) {
        super(database);
        rows = new OutboxRows(shared.url);
        notices = bank.notices();
        id = rows.id(asha, NoticeKind.CREDITED);
    }

    @Test
    void anOperatorSeesWhereANoticeStandsAndNotWhatItTells() {
        NoticeStatus notice = now();
        assertThat(notice.customer()).isEqualTo(asha.state().customer().orElseThrow());
        assertThat(notice.account()).contains(asha.number());
        assertThat(notice.kind()).isEqualTo(NoticeKind.CREDITED);
        assertThat(notice.state()).isEqualTo(NoticeState.PENDING);
        assertThat(notice.dueAt()).isEqualTo(clock.instant());
        assertThat(notice.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(notice.doneAt()).isEmpty();
        assertThat(notice).hasToString("NoticeStatus[" + id + ", CREDITED, PENDING]");
        assertThat(notices.find(new MessageId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whoEndsWaitsForWhatIsToBeSentNowAndForNothingElse() {
        assertThat(notices.awaitSettled(Duration.ofMillis(20))).isFalse();
        rows.update("UPDATE mf_notice SET state = 'SENDING'");
        assertThat(notices.awaitSettled(Duration.ZERO)).isFalse();
        for (NoticeState state : NoticeState.values()) {
            if (state != NoticeState.PENDING && state != NoticeState.SENDING) {
                rows.update("UPDATE mf_notice SET state = ?", state.name());
                assertThat(notices.awaitSettled(Duration.ofDays(36_500)))
                        .as(state.name())
                        .isTrue();
            }
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        Thread.currentThread().interrupt();
        assertThat(notices.awaitSettled(Duration.ofDays(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeState.class,
            names = {"IN_DOUBT", "FAILED", "SUPPRESSED", "EXPIRED", "GIVEN_UP"})
    void whatDidNotArriveIsSentAgainWithNewTimeAndATrail(NoticeState state) {
        rows.set(id, "attempts = 3, done_at = due_at, state = '" + state + "'");
        clock.advance(Duration.ofDays(2));
        notices.sendAgain(id, DESK, "the customer asked for it");
        assertThat(now().state()).isEqualTo(NoticeState.PENDING);
        assertThat(now().dueAt()).isEqualTo(clock.instant());
        assertThat(now().expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(now().attempts()).isEqualTo(3);
        assertThat(now().doneAt()).isEmpty();
        assertThat(notices.trail(id))
                .containsExactly(NoticeEvent.builder(1, clock.instant(), DESK, "sent again")
                        .reason("the customer asked for it")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeState.class,
            names = {"PENDING", "LATER", "SENDING", "SENT", "DELIVERED"})
    void whatIsOnItsWayOrArrivedIsNotSentAgain(NoticeState state) {
        rows.set(id, "state = '" + state + "'");
        NoticeUnchangedException refusal =
                catchThrowableOfType(NoticeUnchangedException.class, () -> notices.sendAgain(id, DESK, "to be sure"));
        assertThat(refusal.state()).isEqualTo(state);
        assertThat(refusal).hasMessageContaining(id.toString());
        assertThat(notices.trail(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeState.class,
            names = {"PENDING", "LATER", "IN_DOUBT"})
    void whatWaitsOrIsInDoubtCanBeGivenUp(NoticeState state) {
        rows.set(id, "state = '" + state + "'");
        notices.giveUp(id, DESK, "the number was wrong");
        assertThat(now().state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(now().doneAt()).contains(clock.instant());
        assertThatThrownBy(() -> notices.giveUp(id, DESK, "again"))
                .isInstanceOf(NoticeUnchangedException.class)
                .hasMessageContaining("is over, as GIVEN_UP");
        assertThat(notices.trail(id)).hasSize(1);
    }

    @Test
    void whatIsBeingSentIsLeftToItsSender() {
        rows.set(id, "state = 'SENDING'");
        assertThatThrownBy(() -> notices.giveUp(id, DESK, "too late"))
                .isInstanceOf(NoticeUnchangedException.class)
                .hasMessageContaining("Look again in two minutes");
    }

    @Test
    void aCodeIsNeverSentAgain() {
        rows.set(id, "state = 'FAILED', kind = 'ONE_TIME_CODE'");
        assertThatThrownBy(() -> notices.sendAgain(id, DESK, "please"))
                .isInstanceOf(NoticeUnchangedException.class)
                .hasMessageContaining("sent at most once");
    }

    @Test
    void whoTakesNoTextsIsSentNoneAgain() {
        rows.set(id, "state = 'SUPPRESSED'");
        var owner = asha.state().customer().orElseThrow();
        bank.notificationSettings(owner, bank.notificationSettings(owner).off());
        assertThatThrownBy(() -> notices.sendAgain(id, DESK, "please"))
                .isInstanceOf(NoticeUnchangedException.class)
                .hasMessageContaining("takes no messages now");
    }

    @Test
    void whatDoesNotExistAndWhatIsDoneWithoutAReasonIsRefused() {
        MessageId nothing = new MessageId(UUID.randomUUID());
        assertThatThrownBy(() -> notices.sendAgain(nothing, DESK, "why not"))
                .isInstanceOf(UnknownNoticeException.class);
        assertThatThrownBy(() -> notices.giveUp(nothing, DESK, "why not")).isInstanceOf(UnknownNoticeException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> notices.giveUp(id, DESK, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> notices.sendAgain(id, DESK, "w".repeat(201)));
    }

    @Test
    void twoWhoSendAgainAtOnceSendOnce() {
        rows.set(id, "state = 'FAILED'");
        List<Object> results = atOnce(6, i -> {
            notices.sendAgain(id, Actor.of("desk:" + i), "it failed");
            return "sent";
        });
        assertThat(results).filteredOn("sent"::equals).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !"sent".equals(result))
                .hasSize(5)
                .allSatisfy(result -> assertThat(result).isInstanceOf(NoticeUnchangedException.class));
        assertThat(notices.trail(id)).hasSize(1);
    }

    private NoticeStatus now() {
        return notices.find(id).orElseThrow();
    }
}
