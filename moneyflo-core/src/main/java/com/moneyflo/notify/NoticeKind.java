package com.moneyflo.notify;

import java.time.Duration;
import java.util.Set;

/** The kinds of notices, with their variables and rules. */
public enum NoticeKind {
    /** An account was opened. */
    ACCOUNT_OPENED(Handling.ALERT, Variable.ACCOUNT),
    /** An amount was credited to the account. */
    CREDITED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** An amount was debited from the account. */
    DEBITED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** The balance fell below the low balance threshold. */
    LOW_BALANCE(Handling.ALERT, Variable.ACCOUNT, Variable.BALANCE, Variable.MARK),
    /** A payment of a standing order will be made soon. */
    PAYMENT_DUE(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE, Variable.DATE),
    /** A payment of a standing order was refused. */
    PAYMENT_REFUSED(Handling.ALERT, Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE),
    /** The balance of an account, in reply to the customer. */
    BALANCE(Handling.ANSWER, Variable.ACCOUNT, Variable.BALANCE),
    /** The last movements of an account, in reply to the customer. */
    LAST_MOVEMENTS(Handling.ANSWER, Variable.ACCOUNT, Variable.MOVEMENTS),
    /** The commands that a customer can send, in reply to HELP. */
    HELP(Handling.ANSWER),
    /** The customer opted in. */
    TEXTS_ON(Handling.ANSWER),
    /** A one-time code. */
    ONE_TIME_CODE(Handling.CODE, Variable.CODE);

    /** The rules that several kinds share. */
    private enum Handling {
        ALERT(false, false, Duration.ofHours(24)),
        ANSWER(true, false, Duration.ofMinutes(15)),
        CODE(true, true, Duration.ofMinutes(5));

        private final boolean urgent;
        private final boolean once;
        private final Duration timeToLive;

        Handling(boolean urgent, boolean once, Duration timeToLive) {
            this.urgent = urgent;
            this.once = once;
            this.timeToLive = timeToLive;
        }
    }

    private final Handling handling;

    @SuppressWarnings("ImmutableEnumChecker") // a set made by Set.of is immutable
    private final Set<Variable> variables;

    NoticeKind(Handling handling, Variable... variables) {
        this.handling = handling;
        this.variables = Set.of(variables);
    }

    /**
     * Returns the variables that a template of this kind may use.
     *
     * @return the variables; empty if the text is always the same
     */
    public Set<Variable> variables() {
        return variables;
    }

    /**
     * Returns whether the customer waits for this notice. Urgent notices are sent before others, in an order of their
     * own, and also in quiet hours.
     *
     * @return true for replies and codes
     */
    public boolean isUrgent() {
        return handling.urgent;
    }

    /**
     * Returns whether the notice must not reach the customer twice. If it is in doubt, it is never sent again. A failed
     * attempt that surely sent nothing is repeated until the notice expires.
     *
     * @return true for codes
     */
    public boolean isOnce() {
        return handling.once;
    }

    /**
     * Returns how long the notice may be sent. After that it expires.
     *
     * @return the time since the event that the notice is about
     */
    public Duration timeToLive() {
        return handling.timeToLive;
    }
}
