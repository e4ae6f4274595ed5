package com.moneyflo;

/**
 * The bank said no: nothing moved, and asking again under the same {@link IdempotencyKey} gets the same answer. Each
 * reason has a subclass with the facts as fields.
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
     * Why, with all facts.
     *
     * @return the refusal; lost when the exception is serialized
     */
    public Refusal refusal() {
        return refusal;
    }
}
