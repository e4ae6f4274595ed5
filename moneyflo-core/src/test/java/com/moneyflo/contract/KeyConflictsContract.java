package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.moneyflo.Balance;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Outcome;
import com.moneyflo.Posting;
import com.moneyflo.TransferId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A key that comes back with another command moves nothing, and the exception names the difference. */
public abstract class KeyConflictsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);

    KeyConflictsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void anotherAmountIsNamed() {
        conflict(
                key -> asha.transfer(ravi.number(), inr("1.00"), key),
                key -> asha.transfer(ravi.number(), inr("2.00"), key),
                "amount: INR 1.00, now INR 2.00");
    }

    @Test
    void anotherCurrencyIsNamed() {
        conflict(
                key -> asha.transfer(ravi.number(), inr("1.00"), key),
                key -> asha.transfer(ravi.number(), Money.of("USD", "1.00"), key),
                "amount: INR 1.00, now USD 1.00");
    }

    @Test
    void anotherPayeeIsNamed() {
        var other = open("INR").number();
        conflict(
                key -> asha.transfer(ravi.number(), inr("1.00"), key),
                key -> asha.transfer(other, inr("1.00"), key),
                "to: " + ravi.number() + ", now " + other);
    }

    @Test
    void anotherPayerIsNamed() {
        var payee = open("INR").number();
        conflict(
                key -> asha.transfer(payee, inr("1.00"), key),
                key -> ravi.transfer(payee, inr("1.00"), key),
                "from: " + asha.number() + ", now " + ravi.number());
    }

    @Test
    void anotherKindIsNamed() {
        conflict(
                key -> asha.deposit(inr("1.00"), key),
                key -> bank.internalAccount(InternalAccount.CASH, "INR").transfer(asha.number(), inr("1.00"), key),
                "kind: DEPOSIT, now TRANSFER");
    }

    @Test
    void anotherMemoIsNamedButNotQuoted() {
        conflict(
                key -> asha.deposit(inr("1.00"), key, Memo.of("secret")),
                key -> asha.deposit(inr("1.00"), key, Memo.of("Secret")),
                "memo");
    }

    @Test
    void aMemoLeftOutIsNamed() {
        conflict(
                key -> asha.deposit(inr("1.00"), key, Memo.of("secret")),
                key -> asha.deposit(inr("1.00"), key),
                "memo");
    }

    @Test
    void otherLabelsAreNamedButNotQuoted() {
        conflict(
                key -> asha.deposit(inr("1.00"), key, Label.of("invoice", "secret")),
                key -> asha.deposit(inr("1.00"), key, Label.of("invoice", "secret2")),
                "labels");
    }

    @Test
    void otherLegsAreNamed() {
        conflict(key -> bank.post(posting("1.00"), key), key -> bank.post(posting("2.00"), key), "legs");
    }

    @Test
    void anotherExpiryIsNamed() {
        conflict(
                key -> asha.hold(inr("1.00"), HOUR, key),
                key -> asha.hold(inr("1.00"), HOUR.plusSeconds(1), key),
                "expiry");
    }

    @Test
    void anotherSubjectIsNamed() {
        TransferId first = asha.hold(inr("1.00"), HOUR).id();
        TransferId second = asha.hold(inr("1.00"), HOUR).id();
        conflict(
                key -> bank.release(first, key),
                key -> bank.release(second, key),
                "subject: " + first + ", now " + second);
    }

    @Test
    void partInsteadOfWholeIsNamed() {
        TransferId hold = asha.hold(inr("9.00"), HOUR).id();
        conflict(
                key -> bank.capture(hold, ravi.number(), key),
                key -> bank.capture(hold, ravi.number(), inr("9.00"), key),
                "amount: none, now INR 9.00");
    }

    @Test
    void allDifferencesAreNamedAtOnce() {
        conflict(
                key -> asha.transfer(ravi.number(), inr("1.00"), key),
                key -> ravi.transfer(asha.number(), inr("2.00"), key, Memo.of("m"), Label.of("a", "b")),
                "from: " + asha.number() + ", now " + ravi.number(),
                "to: " + ravi.number() + ", now " + asha.number(),
                "amount: INR 1.00, now INR 2.00",
                "memo",
                "labels");
    }

    @Test
    void theKeyOfARefusedCommandIsTakenToo() {
        conflict(
                key -> refusalOf(() -> ravi.transfer(asha.number(), inr("1.00"), key)),
                key -> ravi.transfer(asha.number(), inr("2.00"), key),
                "amount: INR 1.00, now INR 2.00");
    }

    private Posting posting(String amount) {
        return Posting.builder()
                .debit(asha.number(), inr(amount))
                .credit(ravi.number(), inr(amount))
                .build();
    }

    private void conflict(Consumer<IdempotencyKey> first, Consumer<IdempotencyKey> second, String... differences) {
        IdempotencyKey key = newKey();
        first.accept(key);
        Outcome verdict = bank.find(key).orElseThrow();
        List<Balance> before = List.of(asha.balance(), ravi.balance());
        var thrown = catchThrowableOfType(KeyConflictException.class, () -> second.accept(key));

        assertThat(thrown.differences()).containsExactly(differences);
        assertThat(thrown.key()).isEqualTo(key);
        assertThat(thrown)
                .hasMessageContaining(key.value())
                .hasMessageContaining(differences[0])
                .hasMessageContaining("new key")
                .hasMessageNotContaining("secret");
        assertThat(List.of(asha.balance(), ravi.balance())).isEqualTo(before);
        assertThat(bank.find(key)).contains(verdict);
    }
}
