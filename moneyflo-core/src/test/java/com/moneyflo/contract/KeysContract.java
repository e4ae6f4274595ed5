package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Posting;
import com.moneyflo.Refused;
import com.moneyflo.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command under the same key happens once, however often and from however many sides it comes. */
public abstract class KeysContract extends Contract {

    private static final String EMOJI = "\uD83D\uDCB0";

    KeysContract(TestDatabase database) {
        super(database);
    }

    @Test
    void sameKeyTwiceReturnsTheFirstTransfer() {
        IdempotencyKey key = newKey();
        Transfer first = asha.transfer(ravi.number(), inr("1.00"), key, Memo.of("rent"), Label.of("flat", "7"));
        clock.advance(Duration.ofHours(1));
        Transfer again = asha.transfer(ravi.number(), inr("1.00"), key, Memo.of("rent"), Label.of("flat", "7"));

        assertThat(again).isEqualTo(first);
        assertThat(ravi.balance().posted()).isEqualTo(inr("1.00"));
    }

    @Test
    void sameKeyTwiceReturnsTheFirstReceiptOfEveryMovement() {
        Transfer original = asha.transfer(ravi.number(), inr("10.00"));
        IdempotencyKey[] keys = Stream.generate(Contract::newKey).limit(4).toArray(IdempotencyKey[]::new);
        Posting posting = Posting.builder()
                .debit(asha.number(), inr("2.00"))
                .credit(ravi.number(), inr("2.00"))
                .build();
        List<Transfer> first = List.of(
                asha.deposit(inr("1.00"), keys[0]),
                asha.withdraw(inr("1.00"), keys[1]),
                bank.post(posting, keys[2]),
                bank.reverse(original.id(), keys[3]));
        List<Transfer> again = List.of(
                asha.deposit(inr("1.00"), keys[0]),
                asha.withdraw(inr("1.00"), keys[1]),
                bank.post(posting, keys[2]),
                bank.reverse(original.id(), keys[3]));

        assertThat(again).isEqualTo(first);
        assertThat(asha.balance().posted()).isEqualTo(inr("998.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("2.00"));
    }

    @Test
    void theOrderOfDetailsMakesNoOtherCommand() {
        IdempotencyKey key = newKey();
        Transfer first =
                asha.transfer(ravi.number(), inr("1.00"), key, Memo.of("m"), Label.of("a", "1"), Label.of("b", "2"));

        assertThat(asha.transfer(ravi.number(), inr("1.00"), Label.of("b", "2"), Label.of("a", "1"), Memo.of("m"), key))
                .isEqualTo(first);
    }

    @Test
    void aRepeatSucceedsThoughTheAccountCouldNotPayAgain() {
        IdempotencyKey key = newKey();
        Transfer first = asha.transfer(ravi.number(), inr("1000.00"), key);
        asha.freeze();

        assertThat(asha.transfer(ravi.number(), inr("1000.00"), key)).isEqualTo(first);
    }

    @Test
    void aRefusalStandsThoughTheMoneyCameSince() {
        IdempotencyKey key = newKey();
        var first = refusalOf(() -> asha.transfer(ravi.number(), inr("1500.00"), key));
        asha.deposit(inr("5000.00"));
        var again = refusalOf(() -> asha.transfer(ravi.number(), inr("1500.00"), key));

        assertThat(again).isInstanceOf(InsufficientFundsException.class).hasMessage(first.getMessage());
        assertThat(again.refusal()).isEqualTo(first.refusal());
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void findTellsWhatBecameOfAKey() {
        IdempotencyKey carriedOut = newKey();
        IdempotencyKey refused = newKey();
        Transfer receipt = asha.transfer(ravi.number(), inr("1.00"), carriedOut);
        var refusal = refusalOf(() -> ravi.transfer(asha.number(), inr("9.00"), refused));

        assertThat(bank.find(newKey())).isEmpty();
        assertThat(bank.find(carriedOut)).contains(receipt);
        assertThat(bank.find(refused)).get().isInstanceOfSatisfying(Refused.class, found -> {
            assertThat(found.refusal()).isEqualTo(refusal.refusal());
            assertThat(found.at()).isEqualTo(clock.instant());
            assertThat(bank.find(found.id())).contains(found);
        });
    }

    @Test
    void keysThatOnlyLookAlikeAreOfTwoCommands() {
        List<String> lookalikes = List.of(
                "e", "E", "\u00e9", "e\u0301", "\u00c9", "\uff45", "e ", " e", "e\u00a0", "e\u200b", "\u0435", "i", "I",
                "\u0131", "\u0130", "ss", "\u00df", "1", "\uff11", "\u2460", "a/b", "a\\b", "%", "_", "e%", "'", "''");
        String ours = newKey().value();
        lookalikes.forEach(text -> ravi.deposit(inr("1.00"), IdempotencyKey.of(ours + text)));
        lookalikes.forEach(text -> ravi.deposit(inr("1.00"), IdempotencyKey.of(ours + text)));

        assertThat(ravi.balance().posted()).isEqualTo(inr(lookalikes.size() + ".00"));
        assertThat(lookalikes)
                .allSatisfy(text -> assertThat(bank.find(IdempotencyKey.of(ours + text))
                                .orElseThrow()
                                .orThrow()
                                .key())
                        .contains(IdempotencyKey.of(ours + text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e9", "\u0915", "\u6f22", EMOJI})
    void aKeyOfHundredCharactersOfAnyScriptIsKeptWhole(String character) {
        String prefix = newKey().value();
        IdempotencyKey longest = IdempotencyKey.of(prefix + character.repeat(100 - prefix.length()));
        IdempotencyKey other = IdempotencyKey.of(prefix + character.repeat(99 - prefix.length()) + "y");
        Transfer first = ravi.deposit(inr("1.00"), longest);

        assertThat(ravi.deposit(inr("1.00"), other)).isNotEqualTo(first);
        assertThat(ravi.deposit(inr("1.00"), longest)).isEqualTo(first);
        assertThat(bank.find(longest)).contains(first);
    }

    @Test
    void eightThreadsWithOneKeyMoveTheMoneyOnce() {
        IdempotencyKey key = newKey();
        List<Object> receipts = atOnce(8, i -> asha.transfer(ravi.number(), inr("10.00"), key));

        assertThat(receipts).hasSize(8).containsOnly(bank.find(key).orElseThrow());
        assertThat(ravi.balance().posted()).isEqualTo(inr("10.00"));
    }

    @Test
    void eightThreadsOnAccountsOfTheirOwnWithOneKeyMoveMoneyOnOne() {
        IdempotencyKey key = newKey();
        List<Account> accounts =
                IntStream.range(0, 8).mapToObj(i -> open("INR")).toList();
        List<Object> answers = atOnce(8, i -> accounts.get(i).deposit(inr("10.00"), key));

        assertThat(answers).filteredOn(Transfer.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(KeyConflictException.class::isInstance).hasSize(7);
        assertThat(accounts)
                .filteredOn(account -> account.balance().posted().isPositive())
                .hasSize(1);
    }

    @Test
    void twoKeysInOneCommandAreRefusedBeforeAnythingHappens() {
        IdempotencyKey key = newKey();
        assertThatThrownBy(() -> asha.deposit(inr("1.00"), key, newKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key");
        assertThat(bank.find(key)).isEmpty();
    }
}
