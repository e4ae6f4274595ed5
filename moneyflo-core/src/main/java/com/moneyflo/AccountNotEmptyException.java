package com.moneyflo;

/** Thrown when an account cannot be closed because its balance is not zero or it has active holds. */
public final class AccountNotEmptyException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient AccountNumber account;
    private final transient Balance balance;

    /**
     * Creates the exception.
     *
     * @param account the account
     * @param balance its balance
     */
    public AccountNotEmptyException(AccountNumber account, Balance balance) {
        super("Account " + account + " has " + balance.posted() + " posted and " + balance.held()
                + " held. Bring both to zero, then close it.");
        this.account = account;
        this.balance = balance;
    }

    /**
     * Returns the account.
     *
     * @return its number; null after the exception was serialized
     */
    public AccountNumber account() {
        return account;
    }

    /**
     * Returns the balance of the account.
     *
     * @return the balance; null after the exception was serialized
     */
    public Balance balance() {
        return balance;
    }
}
