package com.moneyflo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be done with a bank, in a transaction of its own ({@link Bank}) or of the host's ({@link Bank#joining}).
 *
 * <p>What every verb that moves money throws stands on {@link Account}.
 */
public interface BankOperations {

    /**
     * Registers a customer.
     *
     * @param customer who it is
     * @return the customer with an id
     * @throws IllegalArgumentException if text messages are wanted and there is no phone
     * @throws StorageException if the database fails
     */
    Customer register(NewCustomer customer);

    /**
     * Registers a customer under a key. The same key again gives the customer who was registered first, as they are
     * now.
     *
     * @param customer who it is
     * @param key keys of changes share one space, apart from the keys of transfers
     * @return the customer with an id
     * @throws IllegalArgumentException if text messages are wanted and there is no phone
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     * @throws StorageException if the database fails
     */
    Customer register(NewCustomer customer, IdempotencyKey key);

    /**
     * Looks a customer up.
     *
     * @param id the id
     * @return the customer
     * @throws UnknownCustomerException if there is none of that id
     * @throws StorageException if the database fails
     */
    Customer customer(CustomerId id);

    /**
     * Opens an account for a customer, with a balance of zero and no overdraft.
     *
     * @param customer whose it will be
     * @param currency ISO 4217 code of its one currency
     * @return a handle on it
     * @throws UnknownCustomerException if there is no such customer
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws StorageException if the database fails
     */
    Account openAccount(CustomerId customer, String currency);

    /**
     * Opens an account under a key. The same key again gives the account that was opened first, also where many ask at
     * once. A refusal is not remembered.
     *
     * @param customer whose it will be
     * @param currency ISO 4217 code of its one currency
     * @param key keys of changes share one space, apart from the keys of transfers
     * @return a handle on it
     * @throws UnknownCustomerException if there is no such customer
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     * @throws StorageException if the database fails
     */
    Account openAccount(CustomerId customer, String currency, IdempotencyKey key);

    /**
     * One of the bank's own accounts; it is opened if it does not exist yet.
     *
     * @param name which one
     * @param currency ISO 4217 code
     * @return a handle on it
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws StorageException if the database fails
     */
    Account internalAccount(InternalAccount name, String currency);

    /**
     * A handle on an account. Asks the database nothing.
     *
     * @param number its number
     * @return the handle
     */
    Account account(AccountNumber number);

    /**
     * How a customer wants to be texted.
     *
     * @param customer who
     * @return as it is set now
     * @throws UnknownCustomerException if there is no such customer
     * @throws StorageException if the database fails
     */
    NotificationSettings notificationSettings(CustomerId customer);

    /**
     * Sets how a customer wants to be texted. What happened before and is not sent yet is not sent any more once he
     * wants none.
     *
     * @param customer who
     * @param settings from now on
     * @throws UnknownCustomerException if there is no such customer
     * @throws IllegalArgumentException if the customer wants texts and has no phone
     * @throws StorageException if the database fails
     */
    void notificationSettings(CustomerId customer, NotificationSettings settings);

    /**
     * Sets a customer's phone number. The host must have confirmed it. If a provider refused the old number, the bank
     * sends to the new one again.
     *
     * @param customer the customer
     * @param number the new phone number
     * @throws UnknownCustomerException if there is no such customer
     * @throws StorageException if the database fails
     */
    void changePhone(CustomerId customer, PhoneNumber number);

    /**
     * Sets a customer's phone number, as {@link #changePhone(CustomerId, PhoneNumber)} does.
     *
     * @param customer the customer
     * @param number in E.164 form, such as {@code +919876543210}
     * @throws UnknownCustomerException if there is no such customer
     * @throws IllegalArgumentException if the number is not in E.164 form
     * @throws StorageException if the database fails
     */
    default void changePhone(CustomerId customer, String number) {
        changePhone(customer, PhoneNumber.of(number));
    }

    /**
     * All accounts in the order of their numbers, read page by page as they are consumed.
     *
     * @return a stream that needs no closing
     * @throws StorageException while it is consumed, if the database fails
     */
    Stream<AccountState> accounts();

    /**
     * A customer's accounts in the order of their numbers, closed ones included.
     *
     * @param customer whose
     * @return the accounts; empty for a customer who has none or does not exist
     * @throws StorageException if the database fails
     */
    List<AccountState> accounts(CustomerId customer);

    /**
     * Carries out a movement of several legs, whole or not at all. Whether an account has the funds goes by the sum of
     * its legs; whether it is frozen, and whether its balance fits 64 bits, by each leg in turn.
     *
     * @param posting the legs
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer post(Posting posting, Detail... details);

    /**
     * Carries out many commands, one verdict each: what one is refused does not touch its neighbours. Each is decided
     * on what the ones before it in the list left, so a deposit pays for the withdrawal after it. A long list is
     * carried out in parts of 500; where time is up for one part, those after it are not tried. Given keys, the whole
     * list may be handed over again.
     *
     * @param commands in the order they are to be decided; may be empty
     * @return one result for each, in their order
     * @throws IllegalArgumentException if a deposit or withdrawal names the bank's cash itself; then nothing was done
     * @throws IllegalStateException if the bank is closed
     * @throws StorageException if the bank's cash cannot be asked for, and then nothing was done; or if the
     *     database fails in a host's transaction
     */
    List<Result> post(List<Command> commands);

    /**
     * Looks a hold up, active or not.
     *
     * @param id its id
     * @return the hold, empty if there is none of that id
     * @throws StorageException if the database fails
     */
    Optional<Hold> hold(TransferId id);

    /**
     * Takes all that a hold reserves.
     *
     * @param hold its id
     * @param payee who gains
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer capture(TransferId hold, AccountNumber payee, Detail... details);

    /**
     * Takes part of what a hold reserves and sets the rest free. There is one capture to a hold. It needs no funds but
     * those held, and is refused while the payer's account is frozen, for debits or both ways.
     *
     * @param hold its id
     * @param payee who gains
     * @param amount more than zero, at most what is held
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer capture(TransferId hold, AccountNumber payee, Money amount, Detail... details);

    /**
     * Gives a hold up: what it reserves is free again.
     *
     * @param hold its id
     * @param details key, memo, labels
     * @return the receipt, which has no legs
     */
    Transfer release(TransferId hold, Detail... details);

    /**
     * Undoes a transfer as a whole by its opposite; both name each other from then on. Can be done once. The rules for
     * funds and frozen accounts apply: what was spent since cannot be taken back.
     *
     * @param transfer the id of what is to be undone
     * @param details key, memo, labels
     * @return the receipt of the reversal
     */
    Transfer reverse(TransferId transfer, Detail... details);

    /**
     * What became of the command with this key, as far as it is committed. An empty answer about a command whose
     * connection was lost is not final, for the database may not have noticed yet; repeating the command under its key
     * waits for that and settles it.
     *
     * @param key the caller's key
     * @return the verdict, empty if none is committed
     * @throws StorageException if the database fails
     */
    Optional<Outcome> find(IdempotencyKey key);

    /**
     * What became of the command with this id, as far as it is committed.
     *
     * @param id the library's id
     * @return the verdict, empty if none is committed
     * @throws StorageException if the database fails
     */
    Optional<Outcome> find(TransferId id);
}
