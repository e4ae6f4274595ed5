package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.InternalAccount;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Refused;
import com.moneyflo.Result;
import com.moneyflo.Transfer;
import com.moneyflo.UnknownAccountException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many commands handed over as one list: decided in its order, each with a verdict of its own. */
public abstract class CommandsContract extends Contract {

    private static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "\\",
            "\\'",
            "`",
            ";COMMIT;",
            "-- x",
            "#x",
            "/*",
            "?",
            "%_",
            "x'41'",
            "\uD83D\uDCB0",
            "\uDBFF\uDFFD");

    CommandsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aDepositPaysForTheWithdrawalAfterIt() {
        List<Result> results = bank.post(List.of(
                Command.withdraw(ravi.number(), inr("5.00")),
                Command.deposit(ravi.number(), inr("5.00")),
                Command.withdraw(ravi.number(), inr("5.00")),
                Command.withdraw(ravi.number(), inr("5.00"))));

        assertThat(results).extracting(this::isReceipt).containsExactly(false, true, true, false);
        assertThat(results.get(0).failure()).isEmpty();
        assertThatThrownBy(() -> results.get(0).orThrow()).isInstanceOf(InsufficientFundsException.class);
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void ofTwentyWithdrawalsSevenArePaidForBySevenRupees() {
        ravi.deposit(inr("7.00"));
        List<Result> results =
                bank.post(Collections.nCopies(20, Command.transfer(ravi.number(), asha.number(), inr("1.00"))));

        assertThat(results.subList(0, 7)).allMatch(this::isReceipt);
        assertThat(results.subList(7, 20))
                .noneMatch(this::isReceipt)
                .allSatisfy(result -> assertThat(result.outcome()).get().isInstanceOf(Refused.class));
        assertThat(results.stream()
                        .flatMap(result -> result.outcome().stream())
                        .map(outcome -> outcome.id())
                        .distinct())
                .hasSize(20);
        assertThat(asha.balance().posted()).isEqualTo(inr("1007.00"));
    }

    @Test
    void whatOneIsRefusedDoesNotTouchItsNeighbours() {
        IdempotencyKey used = newKey();
        asha.deposit(inr("1.00"), used);
        List<Result> results = bank.post(List.of(
                Command.deposit(ravi.number(), inr("1.00")),
                Command.deposit(ravi.number(), inr("2.00"), used),
                Command.deposit(ravi.number(), inr("3.00")),
                Command.transfer(ravi.number(), unknownNumber(), inr("1.00")),
                Command.deposit(ravi.number(), inr("4.00"))));

        assertThat(results).extracting(this::isReceipt).containsExactly(true, false, true, false, true);
        assertThat(results.get(1).outcome()).isEmpty();
        assertThat(results.get(1).failure()).get().isInstanceOf(KeyConflictException.class);
        assertThatThrownBy(() -> results.get(1).orThrow()).isInstanceOf(KeyConflictException.class);
        assertThatThrownBy(() -> results.get(3).orThrow()).isInstanceOf(UnknownAccountException.class);
        assertThat(ravi.balance().posted()).isEqualTo(inr("8.00"));
    }

    @Test
    void eachResultHoldsTheCommandItIsAboutAndSaysWhatBecameOfIt() {
        List<Command> commands = List.of(
                Command.deposit(ravi.number(), inr("1.00"), newKey()),
                Command.withdraw(ravi.number(), inr("1.01"), newKey()));
        List<Result> results = bank.post(commands);

        assertThat(results).extracting(Result::command).containsExactlyElementsOf(commands);
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(bank.find(key(result))).isPresent().isEqualTo(result.outcome()));
        assertThat(results.get(0)).hasToString("Result[" + results.get(0).orThrow() + "]");
    }

    @Test
    void aKeyTwiceInOneListIsCarriedOutOnceAndBothAreToldTheSame() {
        IdempotencyKey key = newKey();
        IdempotencyKey refused = newKey();
        List<Result> results = bank.post(List.of(
                Command.deposit(ravi.number(), inr("1.00"), key),
                Command.transfer(ravi.number(), asha.number(), inr("9.00"), refused),
                Command.deposit(ravi.number(), inr("1.00"), key),
                Command.deposit(ravi.number(), inr("50.00")),
                Command.transfer(ravi.number(), asha.number(), inr("9.00"), refused),
                Command.deposit(ravi.number(), inr("2.00"), key)));

        assertThat(results.get(2).outcome())
                .isPresent()
                .isEqualTo(results.get(0).outcome());
        assertThat(results.get(4).outcome())
                .isPresent()
                .isEqualTo(results.get(1).outcome());
        assertThat(results.get(5).failure()).get().isInstanceOf(KeyConflictException.class);
        assertThat(ravi.balance().posted()).isEqualTo(inr("51.00"));
    }

    @Test
    void aRepeatedCommandGetsItsVerdictAlsoBehindAMisuseOfTheKey() {
        IdempotencyKey key = newKey();
        Command first = Command.deposit(asha.number(), inr("1.00"), key);
        Transfer receipt = bank.submit(first).join().orThrow();
        List<Result> results = bank.post(List.of(Command.deposit(asha.number(), inr("2.00"), key), first));
        assertThat(results.get(0).failure()).containsInstanceOf(KeyConflictException.class);
        assertThat(results.get(1).orThrow()).isEqualTo(receipt);
    }

    @Test
    void aListHandedOverAgainUnderItsKeysChangesNothing() {
        ravi.deposit(inr("3.00"));
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            commands.add(Command.withdraw(ravi.number(), inr("1.00"), newKey()));
        }
        List<Result> first = bank.post(commands);
        commands.add(3, Command.deposit(ravi.number(), inr("9.00"), newKey()));
        List<Result> again = bank.post(commands);

        assertThat(again.remove(3)).matches(this::isReceipt);
        assertThat(again)
                .extracting(Result::outcome)
                .isEqualTo(first.stream().map(Result::outcome).toList());
        assertThat(ravi.balance().posted()).isEqualTo(inr("9.00"));
    }

    @Test
    void aListOfMorePartsThanOneIsDecidedInItsOrder() {
        List<Command> commands = IntStream.range(0, 600)
                .boxed()
                .flatMap(
                        i -> List.of(
                                Command.deposit(ravi.number(), inr("1.00")),
                                Command.withdraw(ravi.number(), inr("1.00")))
                                .stream())
                .toList();
        List<Result> results = bank.post(commands);

        assertThat(results).hasSize(1_200).allMatch(this::isReceipt);
        assertThat(results.stream()
                        .map(result -> result.orThrow().entries().stream()
                                .filter(entry -> entry.account().equals(ravi.number()))
                                .findFirst()
                                .orElseThrow()
                                .seq()))
                .isSorted();
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void hostileTextsOfManyCommandsComeBackAsTheyWent() {
        Random random = new Random(17);
        List<Command> commands = IntStream.range(0, 200)
                .mapToObj(i -> Command.deposit(
                        ravi.number(),
                        inr("1.00"),
                        IdempotencyKey.of(newKey() + hostile(random)),
                        Memo.of(hostile(random)),
                        Label.of("a", hostile(random)),
                        Label.of("b", hostile(random))))
                .toList();

        assertThat(bank.post(commands)).allSatisfy(result -> {
            Transfer receipt = result.orThrow();
            assertThat(result.command().details())
                    .containsExactly(
                            receipt.key().orElseThrow(),
                            receipt.memo().orElseThrow(),
                            receipt.labels().get(0),
                            receipt.labels().get(1));
            assertThat(bank.find(key(result))).contains(receipt);
        });
    }

    private static String hostile(Random random) {
        return random.ints(1 + random.nextInt(6), 0, HOSTILE.size())
                .mapToObj(HOSTILE::get)
                .collect(Collectors.joining());
    }

    @Test
    void anEmptyListHasNoResults() {
        assertThat(bank.post(List.<Command>of())).isEmpty();
    }

    @Test
    void aListThatNamesTheBanksCashItselfIsRefusedAsAWhole() {
        var cash = bank.internalAccount(InternalAccount.CASH, "INR").number();
        List<Command> commands =
                List.of(Command.deposit(ravi.number(), inr("1.00")), Command.withdraw(cash, inr("1.00")));

        assertThatThrownBy(() -> bank.post(commands))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(cash + " is the bank's cash");
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void inAHostsTransactionTheListIsDoneWhenTheHostCommits() throws SQLException {
        IdempotencyKey key = newKey();
        List<Command> commands = List.of(
                Command.transfer(ravi.number(), asha.number(), inr("5.00"), newKey()),
                Command.transfer(asha.number(), ravi.number(), inr("7.00"), key),
                Command.transfer(ravi.number(), asha.number(), inr("5.00")));
        try (Connection host = shared.connect()) {
            host.setAutoCommit(false);
            assertThat(bank.joining(host).post(commands))
                    .extracting(this::isReceipt)
                    .containsExactly(false, true, true);
            host.rollback();
            assertThat(bank.find(key)).isEmpty();
            assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));

            List<Result> results = bank.joining(host).post(commands);
            host.commit();
            assertThat(bank.find(key)).isEqualTo(results.get(1).outcome());
        }
        assertThat(ravi.balance().posted()).isEqualTo(inr("2.00"));
    }

    @Test
    void inAHostsTransactionALongListIsDoneInItsOrderToo() throws SQLException {
        List<Command> commands = IntStream.range(0, 1_001)
                .mapToObj(i -> i % 2 == 0
                        ? Command.transfer(asha.number(), ravi.number(), inr("1.00"))
                        : Command.transfer(ravi.number(), asha.number(), inr("1.00")))
                .toList();
        try (Connection host = shared.connect()) {
            host.setAutoCommit(false);
            assertThat(bank.joining(host).post(commands)).hasSize(1_001).allMatch(this::isReceipt);
            host.commit();
        }
        assertThat(ravi.balance().posted()).isEqualTo(inr("1.00"));
    }

    private boolean isReceipt(Result result) {
        Predicate<Object> receipt = Transfer.class::isInstance;
        return result.outcome().filter(receipt).isPresent();
    }

    private static IdempotencyKey key(Result result) {
        return result.command().details().stream()
                .filter(IdempotencyKey.class::isInstance)
                .map(IdempotencyKey.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
