package com.moneyflo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operations of a bank, in transactions of the library ({@link Bank}) or of the host ({@link Bank#joining}).
 *
 * <p>{@link Account} lists the exceptions of the methods that move or reserve money.
 */
public interface BankOperations {

    /**
     * Registers a customer.
     *
     * @param customer the name, phone number and notification setting of the customer
     * @return the customer, with an id
     * @throws IllegalArgumentException if notifications are on and there is no phone number
     * @throws StorageException if the database fails
     */
    Customer register(NewCustomer customer);

    /**
     * Registers a customer once for each key. If the key was used before for the same registration, the call returns
     * the customer who was registered then, with their current data.
     *
     * @param customer the name, phone number and notification setting of the customer
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @return the customer, with an id
     * @throws IllegalArgumentException if notifications are on and there is no phone number
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     * @throws StorageException if the database fails
     */
    Customer register(NewCustomer customer, IdempotencyKey key);

    /**
     * Finds a customer by id.
     *
     * @param id the customer's id
     * @return the customer
     * @throws UnknownCustomerException if the customer does not exist
     * @throws StorageException if the database fails
     */
    Customer customer(CustomerId id);

    /**
     * Opens an account for a customer, with a balance of zero and no overdraft.
     *
     * @param customer the owner of the account
     * @param currency ISO 4217 code of the account's currency, such as {@code INR}
     * @return a handle on the account
     * @throws UnknownCustomerException if the customer does not exist
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws StorageException if the database fails
     */
    Account openAccount(CustomerId customer, String currency);

    /**
     * Opens an account once for each key. If the key was used before for the same account, the call returns that
     * account. Several callers may use the same key at the same time. A call that throws does not use up the key.
     *
     * @param customer the owner of the account
     * @param currency ISO 4217 code of the account's currency, such as {@code INR}
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @return a handle on the account
     * @throws UnknownCustomerException if the customer does not exist
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     * @throws StorageException if the database fails
     */
    Account openAccount(CustomerId customer, String currency, IdempotencyKey key);

    /**
     * Returns an internal account of the bank, and opens it if it does not exist yet.
     *
     * @param name the name of the internal account
     * @param currency ISO 4217 code of the account's currency, such as {@code INR}
     * @return a handle on the account
     * @throws IllegalArgumentException if the currency is unknown or has no minor unit
     * @throws StorageException if the database fails
     */
    Account internalAccount(InternalAccount name, String currency);

    /**
     * Makes a handle on an account. Asks no database, so it does not check that the account exists.
     *
     * @param number the account number
     * @return the handle
     */
    Account account(AccountNumber number);

    /**
     * Returns the notification settings of a customer.
     *
     * @param customer the customer
     * @return the current settings
     * @throws UnknownCustomerException if the customer does not exist
     * @throws StorageException if the database fails
     */
    NotificationSettings notificationSettings(CustomerId customer);

    /**
     * Changes the notification settings of a customer. If the settings turn notifications off, the bank does not send
     * the notices that are still pending.
     *
     * @param customer the customer
     * @param settings the new settings
     * @throws UnknownCustomerException if the customer does not exist
     * @throws IllegalArgumentException if the settings turn notifications on and the customer has no phone number
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
     * Lists all accounts in the order of their numbers. The stream reads them page by page as the caller consumes it.
     *
     * @return a stream that needs no closing
     * @throws StorageException while the caller consumes the stream, if the database fails
     */
    Stream<AccountState> accounts();

    /**
     * Lists a customer's accounts in the order of their numbers, with the closed ones.
     *
     * @param customer the owner
     * @return the accounts; empty if the customer has none or does not exist
     * @throws StorageException if the database fails
     */
    List<AccountState> accounts(CustomerId customer);

    /**
     * Carries out a posting: all of its legs or none. The check of funds uses the sum of an account's legs. The checks
     * of status and of 64 bits apply to each leg in order.
     *
     * @param posting the legs
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer post(Posting posting, Detail... details);

    /**
     * Carries out many commands. Each command gets its own result: a refused command does not affect the others.
     * Commands are decided in the order of the list, so a deposit can pay for a later withdrawal. A list of more than
     * 500 commands is carried out in parts of 500. If the timeout ends in one part, the later parts are not tried. If
     * every command has a key, the caller may post the whole list again.
     *
     * @param commands the commands in order; may be empty
     * @return one result for each command, in the same order
     * @throws IllegalArgumentException if a deposit or withdrawal is for the bank's cash account itself; nothing
     *     changed
     * @throws IllegalStateException if the bank is closed
     * @throws StorageException if the bank's cash account cannot be read, and nothing changed; or if the database fails
     *     inside a host's transaction
     */
    List<Result> post(List<Command> commands);

    /**
     * Finds a hold by id, active or not.
     *
     * @param id the hold's id
     * @return the hold, empty if it does not exist
     * @throws StorageException if the database fails
     */
    Optional<Hold> hold(TransferId id);

    /**
     * Captures the whole amount of a hold: moves it to the payee.
     *
     * @param hold the hold's id
     * @param payee the account that receives the money, not the account of the hold
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer capture(TransferId hold, AccountNumber payee, Detail... details);

    /**
     * Captures a part of a hold: moves the part to the payee and releases the rest. A hold can be captured only once. A
     * capture needs only the money that the hold reserves. It is refused while the payer's account is frozen or its
     * debits are frozen.
     *
     * @param hold the hold's id
     * @param payee the account that receives the money, not the account of the hold
     * @param amount more than zero, at most the amount of the hold
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer capture(TransferId hold, AccountNumber payee, Money amount, Detail... details);

    /**
     * Releases a hold: it reserves no money any more.
     *
     * @param hold the hold's id
     * @param details key, memo, labels
     * @return the record of the release, a transfer without entries
     */
    Transfer release(TransferId hold, Detail... details);

    /**
     * Reverses a transfer: posts the opposite of all its legs. The transfer and its reversal then refer to each other.
     * A transfer can be reversed only once. The checks of funds and status apply: an account that has spent the money
     * cannot pay it back.
     *
     * @param transfer the id of the transfer to reverse
     * @param details key, memo, labels
     * @return the reversal
     */
    Transfer reverse(TransferId transfer, Detail... details);

    /**
     * Finds the committed outcome of the command with this key. After a lost connection an empty result is not final:
     * the database may still be carrying out the command. {@link Bank#resolve(IdempotencyKey)} and repeating the
     * command with the same key wait for that.
     *
     * @param key the caller's key
     * @return the transfer or the refusal, empty if none is committed
     * @throws StorageException if the database fails
     */
    Optional<Outcome> find(IdempotencyKey key);

    /**
     * Finds the committed outcome of the command with this id. An empty result is not final, as with
     * {@link #find(IdempotencyKey)}.
     *
     * @param id the library's id of the command
     * @return the transfer or the refusal, empty if none is committed
     * @throws StorageException if the database fails
     */
    Optional<Outcome> find(TransferId id);
}
