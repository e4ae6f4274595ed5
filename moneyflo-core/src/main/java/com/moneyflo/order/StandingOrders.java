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
 * The standing orders of a bank: payments that come again by themselves. Each due date is paid once, however many JVMs
 * run and whatever is killed.
 *
 * <p>A payment that has been begun is made: a verb that changes an order waits for it first, and then applies to what
 * comes after. Every verb throws {@link StorageException} if the database fails, {@link IllegalStateException} if the
 * bank is closed; those that take an id {@link StandingOrderException} if there is no such order. Thread-safe.
 */
public interface StandingOrders {

    /**
     * Places an order.
     *
     * @param order what is to be paid when
     * @param actor who asks for it
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
     * @param actor who asks for it
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
     * What became of an order.
     *
     * @param id its id
     * @return who did what, from the beginning; empty if there is none of that id
     */
    List<StandingOrderEvent> trail(StandingOrderId id);

    /**
     * Stops an order until it is resumed; does nothing where it is so already.
     *
     * @param id which one
     * @param actor who asks for it
     * @return the order
     * @throws StandingOrderException if it has ended
     */
    StandingOrder pause(StandingOrderId id, Actor actor);

    /**
     * Goes on with an order. What fell due until now is skipped, not made up for, a payment that was to be tried again
     * included. Does nothing where it is active already.
     *
     * @param id which one
     * @param actor who asks for it
     * @return the order, which has ended if no due date is left
     * @throws StandingOrderException if it has ended
     */
    StandingOrder resume(StandingOrderId id, Actor actor);

    /**
     * Sets another amount.
     *
     * @param id of which order
     * @param amount more than zero, in the same currency
     * @param actor who asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws CurrencyMismatchException if the amount is in another currency
     */
    StandingOrder change(StandingOrderId id, Money amount, Actor actor);

    /**
     * Pays somebody else.
     *
     * @param id by which order
     * @param to who gains from now on
     * @param payee who that is, by name; 1 to 100 characters
     * @param actor who asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws RefusedException if the account is unknown, closed or in another currency
     */
    StandingOrder change(StandingOrderId id, AccountNumber to, String payee, Actor actor);

    /**
     * Pays on other days. A payment that was to be tried again is given up, unless it stays due on the same day.
     *
     * @param id by which order
     * @param schedule on which days
     * @param from no due date comes before it; today or later
     * @param actor who asks for it
     * @return the order; the payer is reminded anew
     * @throws StandingOrderException if it has ended
     * @throws IllegalArgumentException if the day is past, no due date is left, or the first one has been dealt
     *     with already
     */
    StandingOrder change(StandingOrderId id, Schedule schedule, LocalDate from, Actor actor);

    /**
     * Ends an order for ever; does nothing where it has ended already.
     *
     * @param id which one
     * @param actor who asks for it
     * @return the order
     */
    StandingOrder end(StandingOrderId id, Actor actor);

    /**
     * Makes all payments that are due by now and writes all reminders; returns when nothing is left that can be done
     * now. The bank calls it by itself, unless its options say otherwise; it may be called at any time and by any
     * number of JVMs at once.
     *
     * <p>A payment about which nobody can say yet whether it was made, or that others stood in the way of, is tried
     * again a minute later. An order that cannot be begun, paid or recorded stops no other; part {@code orders} of the
     * bank's health names it.
     *
     * @return how many payments were made or refused by this call
     */
    int runDue();
}
