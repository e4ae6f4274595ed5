package com.moneyflo;

/**
 * Thrown when the bank refuses a command. No money moved. The same command with the same {@link IdempotencyKey} is
 * refused again for the same reason. The subclasses have methods for the values of the refusal.
 */
public abstract sealed class RefusedException extends MoneyFloException
        permits UnknownAccountException,
                AccountClosedException,
                AccountFrozenException,
                CurrencyMismatchException,
                InsufficientFundsException,
                BalanceOverflowException,
                HoldException,
                ReversalException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /**
     * Returns the refusal with all its values.
     *
     * @return the refusal; null after the exception was serialized
     */
    public Refusal refusal() {
        return refusal;
    }
}
