package com.moneyflo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a bank is told to do with money, as a value: what each verb of {@link Account} and {@link BankOperations}
 * does at once can be made first and handed over later, alone ({@link Bank#submit}) or with many others
 * ({@link BankOperations#post(List)}).
 *
 * <pre>{@code
 * bank.submit(Command.transfer(salary, rent, Money.of("INR", "900.00"),
 * IdempotencyKey.of("rent-2026-11"))).thenAccept(outcome -> …); }</pre>
 *
 * <p>A command means the same whatever it is handed to. Given a {@link IdempotencyKey} it may be handed over again and
 * again and is carried out once; without one it is carried out each time. All implementations are immutable and
 * thread-safe. Making one throws {@link IllegalArgumentException} where it makes no sense on its face, and
 * {@link NullPointerException} where something is missing.
 */
public sealed interface Command {

    /**
     * What is said with it.
     *
     * @return key, memo, labels, as they were given
     */
    List<Detail> details();

    /**
     * Cash comes in.
     *
     * @param to who gains
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command deposit(AccountNumber to, Money amount, Detail... details) {
        return new Deposit(to, amount, Arguments.list(details));
    }

    /**
     * Cash goes out.
     *
     * @param from who gives
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command withdraw(AccountNumber from, Money amount, Detail... details) {
        return new Withdraw(from, amount, Arguments.list(details));
    }

    /**
     * Money goes from one account to another.
     *
     * @param from who gives
     * @param to who gains, another account
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command transfer(AccountNumber from, AccountNumber to, Money amount, Detail... details) {
        return new Move(from, to, amount, Arguments.list(details));
    }

    /**
     * Money goes from one account to several others by ratios, with not one minor unit lost (see {@link Money#split}).
     * Who gets nothing by rounding has no leg.
     *
     * @param from who gives
     * @param total more than zero
     * @param shares who gains, and in which ratio; not the giver
     * @param details key, memo, labels
     * @return the command
     */
    static Command split(AccountNumber from, Money total, List<Share> shares, Detail... details) {
        return new Post(Posting.split(from, total, shares), Arguments.list(details));
    }

    /**
     * A movement of several legs.
     *
     * @param posting the legs
     * @param details key, memo, labels
     * @return the command
     */
    static Command post(Posting posting, Detail... details) {
        return new Post(posting, Arguments.list(details));
    }

    /**
     * Reserves money. The id of the outcome is that of the hold.
     *
     * @param account whose money
     * @param amount more than zero
     * @param expiresIn one second to ten years, counted in whole seconds
     * @param details key, memo, labels
     * @return the command
     */
    static Command hold(AccountNumber account, Money amount, Duration expiresIn, Detail... details) {
        return new Reserve(account, amount, expiresIn, Arguments.list(details));
    }

    /**
     * Takes all that a hold reserves.
     *
     * @param hold its id
     * @param payee who gains
     * @param details key, memo, labels
     * @return the command
     */
    static Command capture(TransferId hold, AccountNumber payee, Detail... details) {
        return new Capture(hold, payee, null, Arguments.list(details));
    }

    /**
     * Takes part of what a hold reserves and sets the rest free.
     *
     * @param hold its id
     * @param payee who gains
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the command
     */
    static Command capture(TransferId hold, AccountNumber payee, Money amount, Detail... details) {
        return new Capture(hold, payee, Arguments.positive("amount", amount), Arguments.list(details));
    }

    /**
     * Gives a hold up.
     *
     * @param hold its id
     * @param details key, memo, labels
     * @return the command
     */
    static Command release(TransferId hold, Detail... details) {
        return new Release(hold, Arguments.list(details));
    }

    /**
     * Undoes an earlier transfer.
     *
     * @param transfer its id
     * @param details key, memo, labels
     * @return the command
     */
    static Command reverse(TransferId transfer, Detail... details) {
        return new Reverse(transfer, Arguments.list(details));
    }

    /**
     * See {@link Command#deposit}.
     *
     * @param to who gains
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Deposit(AccountNumber to, Money amount, List<Detail> details) implements Command {
        /** Checks what is given. */
        public Deposit {
            Objects.requireNonNull(to, "to");
            Arguments.positive("amount", amount);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#withdraw}.
     *
     * @param from who gives
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Withdraw(AccountNumber from, Money amount, List<Detail> details) implements Command {
        /** Checks what is given. */
        public Withdraw {
            Objects.requireNonNull(from, "from");
            Arguments.positive("amount", amount);
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#transfer}.
     *
     * @param from who gives
     * @param to who gains, another account
     * @param amount more than zero
     * @param details key, memo, labels
     */
    record Move(AccountNumber from, AccountNumber to, Money amount, List<Detail> details) implements Command {
        /** Checks what is given. */
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
        /** Checks what is given. */
        public Post {
            Objects.requireNonNull(posting, "posting");
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#hold}.
     *
     * @param account whose money
     * @param amount more than zero
     * @param expiresIn one second to ten years
     * @param details key, memo, labels
     */
    record Reserve(AccountNumber account, Money amount, Duration expiresIn, List<Detail> details) implements Command {
        /** Checks what is given. */
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
     * @param hold its id
     * @param payee who gains
     * @param amount more than zero, or null for all that is held
     * @param details key, memo, labels
     */
    record Capture(
            TransferId hold, AccountNumber payee, @Nullable Money amount, List<Detail> details) implements Command {
        /** Checks what is given. */
        public Capture {
            Objects.requireNonNull(hold, "hold");
            Objects.requireNonNull(payee, "payee");
            if (amount != null) {
                Arguments.positive("amount", amount);
            }
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#release}.
     *
     * @param hold its id
     * @param details key, memo, labels
     */
    record Release(TransferId hold, List<Detail> details) implements Command {
        /** Checks what is given. */
        public Release {
            Objects.requireNonNull(hold, "hold");
            details = Arguments.details(details);
        }
    }

    /**
     * See {@link Command#reverse}.
     *
     * @param transfer the id of what is to be undone
     * @param details key, memo, labels
     */
    record Reverse(TransferId transfer, List<Detail> details) implements Command {
        /** Checks what is given. */
        public Reverse {
            Objects.requireNonNull(transfer, "transfer");
            details = Arguments.details(details);
        }
    }
}
