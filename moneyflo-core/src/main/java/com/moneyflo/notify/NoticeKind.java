package com.moneyflo.notify;

import java.util.Set;

/** What a text tells. */
public enum NoticeKind {
    /** An account was opened. */
    ACCOUNT_OPENED(Variable.ACCOUNT),
    /** Money came in. */
    CREDITED(Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** Money went out. */
    DEBITED(Variable.AMOUNT, Variable.ACCOUNT, Variable.BALANCE),
    /** The balance fell below the mark that the customer has set. */
    LOW_BALANCE(Variable.ACCOUNT, Variable.BALANCE, Variable.MARK),
    /** A payment will be made in some days. */
    PAYMENT_DUE(Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE, Variable.DATE),
    /** A payment could not be made. */
    PAYMENT_REFUSED(Variable.AMOUNT, Variable.ACCOUNT, Variable.PAYEE);

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes cannot be changed
    private final Set<Variable> variables;

    NoticeKind(Variable... variables) {
        this.variables = Set.of(variables);
    }

    /**
     * The values that a text of this kind may name.
     *
     * @return at least one
     */
    public Set<Variable> variables() {
        return variables;
    }
}
