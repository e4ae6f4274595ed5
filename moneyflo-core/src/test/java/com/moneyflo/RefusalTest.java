package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Refusal.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final TransferId SUBJECT = new TransferId(new UUID(1, 2));
    private static final AccountNumber ACCOUNT = AccountNumber.ofSerial(100_001);
    private static final Money ASKED = Money.of("INR", "90.00");
    private static final Money LIMIT = Money.of("INR", "10.00");

    private static final Map<Reason, Class<? extends RefusedException>> TYPES = Map.ofEntries(
            Map.entry(Reason.UNKNOWN_ACCOUNT, UnknownAccountException.class),
            Map.entry(Reason.ACCOUNT_CLOSED, AccountClosedException.class),
            Map.entry(Reason.ACCOUNT_FROZEN, AccountFrozenException.class),
            Map.entry(Reason.CURRENCY_MISMATCH, CurrencyMismatchException.class),
            Map.entry(Reason.INSUFFICIENT_FUNDS, InsufficientFundsException.class),
            Map.entry(Reason.BALANCE_OVERFLOW, BalanceOverflowException.class),
            Map.entry(Reason.UNKNOWN_HOLD, HoldException.class),
            Map.entry(Reason.HOLD_NOT_ACTIVE, HoldException.class),
            Map.entry(Reason.CAPTURE_EXCEEDS_HOLD, HoldException.class),
            Map.entry(Reason.CAPTURE_TO_SAME_ACCOUNT, HoldException.class),
            Map.entry(Reason.UNKNOWN_TRANSFER, ReversalException.class),
            Map.entry(Reason.ALREADY_REVERSED, ReversalException.class),
            Map.entry(Reason.NOT_REVERSIBLE, ReversalException.class));

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsExceptionWithTheFactsAndWhatToDo(Reason reason) {
        Refusal refusal =
                Refusal.of(reason).account(ACCOUNT).asked(ASKED).limit(LIMIT).subject(SUBJECT);
        RefusedException exception = refusal.exception();

        assertThat(exception).isExactlyInstanceOf(TYPES.get(reason)).hasMessage(refusal.message());
        assertThat(exception.refusal()).isSameAs(refusal);
        assertThat(refusal.message())
                .containsAnyOf(ACCOUNT.toString(), SUBJECT.toString())
                .matches("[A-Z][^.]+.*\\. [A-Z].*\\.")
                .doesNotContain("null");
    }

    @Test
    void aRefusedOutcomeThrowsItsRefusalAnew() {
        Refusal refusal = Refusal.of(Reason.INSUFFICIENT_FUNDS)
                .account(ACCOUNT)
                .asked(ASKED)
                .limit(LIMIT);
        Refused refused = new Refused(SUBJECT, Instant.EPOCH, refusal);

        assertThatThrownBy(refused::orThrow)
                .isInstanceOfSatisfying(InsufficientFundsException.class, thrown -> {
                    assertThat(thrown.account()).isEqualTo(ACCOUNT);
                    assertThat(thrown.asked()).isEqualTo(ASKED);
                    assertThat(thrown.available()).isEqualTo(LIMIT);
                })
                .hasMessage("Account " + ACCOUNT
                        + " has INR 10.00 available, but INR 90.00 was requested. Add funds or request less.");
    }
}
