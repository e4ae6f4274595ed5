package com.moneyflo.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Money;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.RefusedException;
import com.moneyflo.StorageException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The standing orders of a bank: payments that the bank makes again and again. Each due date is paid once, even if many
 * JVMs run or some of them are killed.
 *
 * <p>A payment that has begun is finished. A method that changes an order waits for that, and applies to the payments
 * that follow. Every method throws {@link StorageException} if the database fails, {@link IllegalStateException} if the
 * bank is closed; those that change an order {@link StandingOrderException} if there is no such order. Thread-safe.
 */
public interface StandingOrders {

    /**
     * Places an order.
     *
     * @param order what is to be paid when
     * @param actor the person or program that asks for it
     * @return the order with an id and its first due date
     * @throws RefusedException if an account is unknown, closed or in another currency
     * @throws IllegalArgumentException if it has no due date, or its first is past
     */
    StandingOrder place(NewStandingOrder order, Actor actor);

    /**
     * Places an order under a key. The same key again gives the order that was placed first, as it is now. A refusal is
     * not remembered.
     *
     * @param order what is to be paid when
     * @param actor the person or program that asks for it
     * @param key keys of changes share one space, apart from the keys of transfers
     * @return the order with an id and its first due date
     * @throws RefusedException if an account is unknown, closed or in another currency
     * @throws IllegalArgumentException if it has no due date, or its first is past
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     */
    StandingOrder place(NewStandingOrder order, Actor actor, IdempotencyKey key);

    /**
     * Looks an order up.
     *
     * @param id its id
     * @return as it is now; empty if there is none of that id
     */
    Optional<StandingOrder> find(StandingOrderId id);

    /**
     * The orders an account pays, ended ones included.
     *
     * @param from the account
     * @return in the order in which they were placed
     */
    List<StandingOrder> of(AccountNumber from);

    /**
     * The orders a customer's accounts pay, ended ones included.
     *
     * @param customer whose accounts
     * @return account by account
     */
    List<StandingOrder> of(CustomerId customer);

    /**
     * Returns the trail of an order.
     *
     * @param id the id of the order
     * @return the events with their actors, oldest first; empty if the order does not exist
     */
    List<StandingOrderEvent> trail(StandingOrderId id);

    /**
     * Pauses an order until it is resumed. Does nothing if the order is paused already.
     *
     * @param id the id of the order
     * @param actor the person or program that asks for it
     * @return the order
     * @throws StandingOrderException if it has ended
     */
    StandingOrder pause(StandingOrderId id, Actor actor);

    /**
     * Resumes an order. Payments that fell due during the pause are skipped, and so is a payment that waited for a
     * retry. Does nothing if the order is active already.
     *
     * @param id the id of the order
     * @param actor the person or program that asks for it
     * @return the order, which has ended if no due date is left
     * @throws StandingOrderException if it has ended
     */
    StandingOrder resume(StandingOrderId id, Actor actor);

    /**
     * Changes the amount.
     *
     * @param id the id of the order
     * @param amount more than zero, in the same currency
     * @param actor the person or program that asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws CurrencyMismatchException if the amount is in another currency
     */
    StandingOrder change(StandingOrderId id, Money amount, Actor actor);

    /**
     * Changes the payee.
     *
     * @param id the id of the order
     * @param to the account that is credited from now on
     * @param payee the name of the payee, 1 to 100 characters
     * @param actor the person or program that asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws RefusedException if the account is unknown, closed or in another currency
     */
    StandingOrder change(StandingOrderId id, AccountNumber to, String payee, Actor actor);

    /**
     * Changes the schedule. A payment that waits for a retry is given up, unless it stays due on the same day.
     *
     * @param id the id of the order
     * @param schedule the new schedule
     * @param from the first day on which a payment may be due; today or later
     * @param actor the person or program that asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws IllegalArgumentException if the day is past, no due date is left, or the first one has been dealt
     *     with already
     */
    StandingOrder change(StandingOrderId id, Schedule schedule, LocalDate from, Actor actor);

    /**
     * Ends an order for ever. Does nothing if the order has ended already.
     *
     * @param id the id of the order
     * @param actor the person or program that asks for it
     * @return the order
     */
    StandingOrder end(StandingOrderId id, Actor actor);

    /**
     * Makes all payments that are due and records all reminders. Returns when nothing more can be done now. The bank
     * calls this method itself, unless its options say otherwise. It may be called at any time, in many
     * JVMs at once.
     *
     * <p>A payment whose outcome is unknown, or that was blocked by other transactions, is retried a minute later. An
     * order that cannot be begun, paid or recorded stops no other order. Part {@code orders} of the bank's health names
     * it.
     *
     * @return how many payments were made or refused by this call
     */
    int runDue();
}
