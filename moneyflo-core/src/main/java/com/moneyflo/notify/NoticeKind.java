package com.moneyflo.notify;

import java.time.Duration;
import java.util.Set;

/** What a text tells, and how it is dealt with. */
public enum NoticeKind {
    /** An account was opened. */
    ACCOUNT_OPENED(Handling.ALERT, Variable.ACCOUNT),
    /** Money came in. */
    CREDITED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** Money went out. */
    DEBITED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** The balance fell below the mark that the customer has set. */
    LOW_BALANCE(Handling.ALERT, Variable.ACCOUNT, Variable.BALANCE, Variable.MARK),
    /** A payment will be made in some days. */
    PAYMENT_DUE(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE, Variable.DATE),
    /** A payment could not be made. */
    PAYMENT_REFUSED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE),
    /** What an account holds, because its owner asked. */
    BALANCE(Handling.ANSWER, Variable.ACCOUNT, Variable.BALANCE),
    /** The last movements of an account, because its owner asked. */
    LAST_MOVEMENTS(Handling.ANSWER, Variable.ACCOUNT, Variable.MOVEMENTS),
    /** What can be asked by text. */
    HELP(Handling.ANSWER),
    /** Texts were asked for. */
    TEXTS_ON(Handling.ANSWER),
    /** A code that is good once. */
    ONE_TIME_CODE(Handling.CODE, Variable.CODE);

    /** What is so for several kinds. */
    private enum Handling {
        ALERT(false, false, Duration.ofHours(24)),
        ANSWER(true, false, Duration.ofMinutes(15)),
        CODE(true, true, Duration.ofMinutes(5));

        private final boolean urgent;
        private final boolean once;
        private final Duration lasting;

        Handling(boolean urgent, boolean once, Duration lasting) {
            this.urgent = urgent;
            this.once = once;
            this.lasting = lasting;
        }
    }

    private final Handling handling;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes cannot be changed
    private final Set<Variable> variables;

    NoticeKind(Handling handling, Variable... variables) {
        this.handling = handling;
        this.variables = Set.of(variables);
    }

    /**
     * The values that a text of this kind may name.
     *
     * @return none for a text that is always the same
     */
    public Set<Variable> variables() {
        return variables;
    }

    /**
     * Whether somebody waits for it now: it goes before others, in an order of its own, and quiet hours do not hold it.
     *
     * @return true for answers and codes
     */
    public boolean isUrgent() {
        return handling.urgent;
    }

    /**
     * Whether it must not reach the customer twice: where nobody knows whether it was sent, it is never sent again.
     * What surely was not sent is tried again for as long as it is of use.
     *
     * @return true for codes
     */
    public boolean isOnce() {
        return handling.once;
    }

    /**
     * How long it is of use. Later it is not sent any more.
     *
     * @return since what it tells of
     */
    public Duration timeToLive() {
        return handling.lasting;
    }
}
