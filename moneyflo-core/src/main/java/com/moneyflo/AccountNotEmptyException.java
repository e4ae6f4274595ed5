package com.moneyflo;

/** The account cannot be closed yet: it has a balance, or holds that are still active. */
public final class AccountNotEmptyException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient AccountNumber account;
    private final transient Balance balance;

    /**
     * Names the account and what is on it.
     *
     * @param account the account
     * @param balance what is on it
     */
    public AccountNotEmptyException(AccountNumber account, Balance balance) {
        super("Account " + account + " has " + balance.posted() + " posted and " + balance.held()
                + " held. Bring both to zero, then close it.");
        this.account = account;
        this.balance = balance;
    }

    /**
     * The account.
     *
     * @return its number; lost when the exception is serialized
     */
    public AccountNumber account() {
        return account;
    }

    /**
     * What is on it.
     *
     * @return the balance; lost when the exception is serialized
     */
    public Balance balance() {
        return balance;
    }
}
