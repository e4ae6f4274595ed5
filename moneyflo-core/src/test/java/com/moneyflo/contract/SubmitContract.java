package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Refused;
import com.moneyflo.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands handed over without waiting, and what became of a key for certain. */
@Timeout(60)
public abstract class SubmitContract extends Contract {

    SubmitContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aReceiptIsDurableWhenTheAnswerIsThere() {
        IdempotencyKey key = newKey();
        Outcome outcome = bank.submit(Command.transfer(asha.number(), ravi.number(), inr("1.00"), key))
                .join();

        assertThat(outcome).isInstanceOf(Transfer.class);
        assertThat(bank.find(key)).contains(outcome);
        assertThat(ravi.balance().posted()).isEqualTo(inr("1.00"));
    }

    @Test
    void aRefusalIsAValueAndNoException() {
        IdempotencyKey key = newKey();
        Outcome outcome =
                bank.submit(Command.withdraw(ravi.number(), inr("1.00"), key)).join();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS));
        assertThat(bank.find(key)).contains(outcome);
    }

    @Test
    void aKeyUsedForAnotherCommandIsAnException() {
        IdempotencyKey key = newKey();
        asha.deposit(inr("1.00"), key);

        assertThatThrownBy(bank.submit(Command.deposit(asha.number(), inr("2.00"), key))::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(KeyConflictException.class);
        assertThat(bank.submit(Command.deposit(asha.number(), inr("1.00"), key)).join())
                .isEqualTo(bank.find(key).orElseThrow());
    }

    @Test
    void whatOneThreadHandsOverIsDecidedInItsOrder() {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(bank.submit(Command.deposit(ravi.number(), inr("1.00"))));
            answers.add(bank.submit(Command.transfer(ravi.number(), asha.number(), inr("1.00"))));
        }
        List<Long> places = answers.stream()
                .map(answer -> ((Transfer) answer.join())
                        .entries().stream()
                                .filter(entry -> entry.account().equals(ravi.number()))
                                .findFirst()
                                .orElseThrow()
                                .seq())
                .toList();

        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void theSameKeyHandedOverManyTimesIsCarriedOutOnce() {
        IdempotencyKey key = newKey();
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(bank.submit(Command.deposit(ravi.number(), inr("1.00"), key)));
        }

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .containsOnly(bank.resolve(key).orElseThrow());
        assertThat(ravi.balance().posted()).isEqualTo(inr("1.00"));
    }

    @Test
    void whatNamesTheBanksCashItselfIsRefusedAtOnce() {
        var cash = bank.internalAccount(InternalAccount.CASH, "INR").number();

        assertThatThrownBy(() -> bank.submit(Command.deposit(cash, inr("1.00"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is the bank's cash");
    }

    @Test
    void anUnusedKeyResolvesToNothingAndAUsedOneToItsVerdict() {
        IdempotencyKey paid = newKey();
        IdempotencyKey refused = newKey();
        asha.deposit(inr("1.00"), paid);
        refusalOf(() -> ravi.withdraw(inr("1.00"), refused));

        assertThat(bank.resolve(newKey())).isEmpty();
        assertThat(bank.resolve(paid)).get().isInstanceOf(Transfer.class);
        assertThat(bank.resolve(paid)).isEqualTo(bank.find(paid));
        assertThat(bank.resolve(refused)).get().isInstanceOf(Refused.class);
    }

    @Test
    void callbacksThatWaitForTheNextResultDoNotWaitForEver() {
        assertThat(depositsOneInTheCallbackOfAnother(20)).isEqualTo(20);
        assertThat(ravi.balance().posted()).isEqualTo(inr("20.00"));
    }

    private int depositsOneInTheCallbackOfAnother(int depth) {
        return depth == 0
                ? 0
                : bank.submit(Command.deposit(ravi.number(), inr("1.00")))
                        .thenApply(first -> 1 + depositsOneInTheCallbackOfAnother(depth - 1))
                        .join();
    }
}
