package com.moneyflo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to move or reserve money, as a value. Each money method of {@link Account} and {@link BankOperations} has a
 * command here. A caller can make a command first, and later submit it alone ({@link Bank#submit}) or post it in a list
 * ({@link BankOperations#post(List)}).
 *
 * <pre>{@code
 * bank.submit(Command.transfer(salary, rent, Money.of("INR", "900.00"), IdempotencyKey.of("rent-2026-11")))
 *         .thenAccept(outcome -> …);
 * }</pre>
 *
 * <p>A command with an {@link IdempotencyKey} is carried out once, however often a caller submits it. A command without
 * a key is carried out each time. All implementations are immutable and thread-safe. The factory methods throw
 * {@link IllegalArgumentException} if an argument is not valid (an amount that is not above zero, an account that pays
 * itself, two keys), and {@link NullPointerException} if an argument is null.
 */
public sealed interface Command {

    /**
     * Returns the details of the command.
     *
     * @return key, memo and labels in the caller's order
     */
    List<Detail> details();

    /**
     * Creates a command that deposits cash.
     *
     * @param to the account that receives the money
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command deposit(AccountNumber to, Money amount, Detail... details) {
        return new Deposit(to, amount, Arguments.list(details));
    }

    /**
     * Creates a command that withdraws cash.
     *
     * @param from the account that pays
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command withdraw(AccountNumber from, Money amount, Detail... details) {
        return new Withdraw(from, amount, Arguments.list(details));
    }

    /**
     * Creates a command that moves money from one account to another.
     *
     * @param from the account that pays
     * @param to the account that receives the money, another account
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command transfer(AccountNumber from, AccountNumber to, Money amount, Detail... details) {
        return new Move(from, to, amount, Arguments.list(details));
    }

    /**
     * Creates a command that moves money from one account to several others by ratios. The parts add up to the total
     * exactly (see {@link Money#split}). An account whose part rounds to zero gets no leg.
     *
     * @param from the account that pays
     * @param total more than zero
     * @param shares the accounts that receive money, each with its ratio; not the paying account
     * @param details key, memo, labels
     * @return the command
     */
    static Command split(AccountNumber from, Money total, List<Share> shares, Detail... details) {
        return new Post(Posting.split(from, total, shares), Arguments.list(details));
    }

    /**
     * Creates a command that carries out a posting.
     *
     * @param posting the legs
     * @param details key, memo, labels
     * @return the command
     */
    static Command post(Posting posting, Detail... details) {
        return new Post(posting, Arguments.list(details));
    }

    /**
     * Creates a command that places a hold. The id of its outcome is the id of the hold.
     *
     * @param account the account whose money is reserved
     * @param amount more than zero
     * @param expiresIn one second to ten years, in whole seconds. Fractions of a second are dropped
     * @param details key, memo, labels
     * @return the command
     */
    static Command hold(AccountNumber account, Money amount, Duration expiresIn, Detail... details) {
        return new Reserve(account, amount, expiresIn, Arguments.list(details));
    }

    /**
     * Creates a command that captures the whole amount of a hold.
     *
     * @param hold the hold's id
     * @param payee the account that receives the money
     * @param details key, memo, labels
     * @return the command
     */
    static Command capture(TransferId hold, AccountNumber payee, Detail... details) {
        return new Capture(hold, payee, Optional.empty(), Arguments.list(details));
    }

    /**
     * Creates a command that captures a part of a hold and releases the rest.
     *
     * @param hold the hold's id
     * @param payee the account that receives the money
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command capture(TransferId hold, AccountNumber payee, Money amount, Detail... details) {
        return new Capture(hold, payee, Optional.of(Arguments.positive("amount", amount)), Arguments.list(details));
    }

    /**
     * Creates a command that releases a hold.
     *
     * @param hold the hold's id
     * @param details key, memo, labels
     * @return the command
     */
    static Command release(TransferId hold, Detail... details) {
        return new Release(hold, Arguments.list(details));
    }

    /**
     * Creates a command that reverses an earlier transfer.
     *
     * @param transfer the transfer's id
     * @param details key, memo, labels
     * @return the command
     */
    static Command reverse(TransferId transfer, Detail... details) {
        return new Reverse(transfer, Arguments.list(details));
    }

    /**
     * See {@link Command#deposit}.
     *
     * @param to the account that receives the money
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Deposit(AccountNumber to, Money amount, List<Detail> details) implements Command {
        /** Checks the values. */
        public Deposit {
            Objects.requireNonNull(to, "to");
            Arguments.positive("amount", amount);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#withdraw}.
     *
     * @param from the account that pays
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Withdraw(AccountNumber from, Money amount, List<Detail> details) implements Command {
        /** Checks the values. */
        public Withdraw {
            Objects.requireNonNull(from, "from");
            Arguments.positive("amount", amount);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#transfer}.
     *
     * @param from the account that pays
     * @param to the account that receives the money, another account
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Move(AccountNumber from, AccountNumber to, Money amount, List<Detail> details) implements Command {
        /** Checks the values. */
        public Move {
            Objects.requireNonNull(from, "from");
            Arguments.other("to", to, from);
            Arguments.positive("amount", amount);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#post}.
     *
     * @param posting the legs
     * @param details key, memo, labels
     */
    record Post(Posting posting, List<Detail> details) implements Command {
        /** Checks the values. */
        public Post {
            Objects.requireNonNull(posting, "posting");
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#hold}.
     *
     * @param account the account whose money is reserved
     * @param amount more than zero
     * @param expiresIn one second to ten years
     * @param details key, memo, labels
     */
    record Reserve(AccountNumber account, Money amount, Duration expiresIn, List<Detail> details) implements Command {
        /** Checks the values. */
        public Reserve {
            Objects.requireNonNull(account, "account");
            Arguments.positive("amount", amount);
            Arguments.lasting(expiresIn);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#capture(TransferId, AccountNumber, Money, Detail...)}.
     *
     * @param hold the hold's id
     * @param payee the account that receives the money
     * @param amount more than zero, or empty for the whole amount of the hold
     * @param details key, memo, labels
     */
    record Capture(TransferId hold, AccountNumber payee, Optional<Money> amount, List<Detail> details)
            implements Command {
        /** Checks the values. */
        public Capture {
            Objects.requireNonNull(hold, "hold");
            Objects.requireNonNull(payee, "payee");
            amount.ifPresent(part -> Arguments.positive("amount", part));
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#release}.
     *
     * @param hold the hold's id
     * @param details key, memo, labels
     */
    record Release(TransferId hold, List<Detail> details) implements Command {
        /** Checks the values. */
        public Release {
            Objects.requireNonNull(hold, "hold");
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#reverse}.
     *
     * @param transfer the transfer's id
     * @param details key, memo, labels
     */
    record Reverse(TransferId transfer, List<Detail> details) implements Command {
        /** Checks the values. */
        public Reverse {
            Objects.requireNonNull(transfer, "transfer");
            details = Arguments.details(details);
        }
    }
}
