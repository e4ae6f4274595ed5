package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.Balance;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Refused;
import com.moneyflo.RefusedException;
import com.moneyflo.TransferId;
import com.moneyflo.UnknownAccountException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal moves nothing for any reason, and the same key gets the same words for ever. */
public abstract class RefusalsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final TransferId NOWHERE = new TransferId(new UUID(1, 1));

    RefusalsContract(TestDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsRememberedWithItsTypeAndFacts(Reason reason) {
        IdempotencyKey key = newKey();
        ThrowingCallable command = provoking(reason, key);
        List<Balance> before = List.of(asha.balance(), ravi.balance());
        RefusedException first = refusalOf(command);
        clock.advance(Duration.ofMinutes(1));
        RefusedException again = refusalOf(command);

        assertThat(first.refusal().reason()).isEqualTo(reason);
        assertThat(again).hasSameClassAs(first).hasMessage(first.getMessage());
        assertThat(again.refusal()).isEqualTo(first.refusal());
        assertThat(bank.find(key))
                .get()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(first.refusal()));
        assertThat(List.of(asha.balance(), ravi.balance())).isEqualTo(before);
    }

    @Test
    void aRefusalOverTheLongestNumberIsRememberedToo() {
        AccountNumber longest = AccountNumber.ofSerial(99_999_999_999_999_999L);
        IdempotencyKey key = newKey();
        RefusedException first = refusalOf(() -> asha.transfer(longest, inr("1.00"), key));
        RefusedException again = refusalOf(() -> asha.transfer(longest, inr("1.00"), key));

        assertThat(again).isInstanceOf(UnknownAccountException.class).hasMessage(first.getMessage());
    }

    private ThrowingCallable provoking(Reason reason, IdempotencyKey key) {
        return switch (reason) {
            case UNKNOWN_ACCOUNT -> () -> asha.transfer(unknownNumber(), inr("1.00"), key);
            case ACCOUNT_CLOSED -> {
                ravi.close();
                yield () -> asha.transfer(ravi.number(), inr("1.00"), key);
            }
            case ACCOUNT_FROZEN -> {
                asha.freezeDebits();
                yield () -> asha.transfer(ravi.number(), inr("1.00"), key);
            }
            case CURRENCY_MISMATCH -> () -> asha.transfer(ravi.number(), Money.of("USD", "1.00"), key);
            case INSUFFICIENT_FUNDS -> () -> ravi.transfer(asha.number(), inr("1.00"), key);
            case BALANCE_OVERFLOW -> {
                ravi.overdraft(Money.ofMinor("INR", Long.MAX_VALUE));
                yield () -> ravi.transfer(asha.number(), Money.ofMinor("INR", Long.MAX_VALUE), key);
            }
            case UNKNOWN_HOLD -> () -> bank.capture(NOWHERE, ravi.number(), key);
            case HOLD_NOT_ACTIVE -> {
                TransferId released = hold();
                bank.release(released);
                yield () -> bank.capture(released, ravi.number(), key);
            }
            case CAPTURE_EXCEEDS_HOLD -> {
                TransferId hold = hold();
                yield () -> bank.capture(hold, ravi.number(), inr("9.01"), key);
            }
            case CAPTURE_TO_SAME_ACCOUNT -> {
                TransferId hold = hold();
                yield () -> bank.capture(hold, asha.number(), key);
            }
            case UNKNOWN_TRANSFER -> () -> bank.reverse(NOWHERE, key);
            case ALREADY_REVERSED -> {
                TransferId moved = asha.transfer(ravi.number(), inr("1.00")).id();
                bank.reverse(moved);
                yield () -> bank.reverse(moved, key);
            }
            case NOT_REVERSIBLE -> {
                TransferId hold = hold();
                yield () -> bank.reverse(hold, key);
            }
        };
    }

    private TransferId hold() {
        return asha.hold(inr("9.00"), HOUR).id();
    }
}
