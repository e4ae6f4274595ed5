package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.order.DueWork;
import com.moneyflo.internal.order.Herald;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.order.Payment;
import com.moneyflo.internal.order.PaymentResult;
import com.moneyflo.internal.outbox.NewNotice;
import com.moneyflo.notice.Notice;
import com.moneyflo.order.StandingOrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what is due, in three steps: begin payments in one transaction, hand them to the ledger under their keys, write down the verdicts in another. Whoever is
 * killed after any of them leaves an order that says so; another goes on from there, and gets the same verdicts.
 */
final class OrderRounds {

    private static final int AT_ONCE = 100;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Orders orders;
    private final Guard guard;
    private final Function<Payment, CompletableFuture<Outcome>> ledger;

    private final Duration longest;
    private volatile @Nullable Throwable met;

    /** The ledger answers within its patience; it is not waited for much longer. */
    OrderRounds(Orders orders, Guard guard, Function<Payment, CompletableFuture<Outcome>> ledger, Duration patience) {
        this.orders = orders;
        this.guard = guard;
        this.ledger = ledger;
        this.longest = patience.plus(GRACE);
    }

    /** Until nothing is left or it is enough; returns how many payments have a verdict by this. */
    int run(BooleanSupplier enough) {
        int recorded = 0;
        while (!enough.getAsBoolean()) {
            DueWork round = begin();
            if (round.seen() == 0) {
                break;
            }
            recorded += record(post(round.payments()));
        }
        return recorded;
    }

    DueWork begin() {
        return guard.run(Verb.CARRY_OUT_STANDING_ORDERS, tx -> orders.begin(tx, AT_ONCE));
    }

    /** What the ledger says; those it says nothing to yet are left out, and somebody's later. */
    List<PaymentResult> post(List<Payment> payments) {
        List<CompletableFuture<Outcome>> under = payments.stream().map(ledger).toList();
        List<PaymentResult> verdicts = new ArrayList<>();
        for (int i = 0; i < under.size(); i++) {
            try {
                verdicts.add(verdict(payments.get(i), under.get(i)));
            } catch (RuntimeException | Error e) {
                met = e;
            }
        }
        return verdicts;
    }

    /** Throws why a payment got no verdict, if there was one since this was last asked. */
    void throwMet() {
        Throwable last = met;
        met = null;
        if (last instanceof Error error) {
            throw error;
        }
        if (last instanceof RuntimeException failure) {
            throw failure;
        }
    }

    int record(List<PaymentResult> verdicts) {
        return guard.run(Verb.CARRY_OUT_STANDING_ORDERS, tx -> orders.record(tx, verdicts));
    }

    /** Has a payment that was begun made to its end, if there is one. */
    void settle(StandingOrderId id) {
        guard.run(Verb.READ_STANDING_ORDERS, tx -> orders.underWay(tx, id))
                .ifPresent(payment -> record(List.of(verdict(payment, ledger.apply(payment)))));
    }

    private PaymentResult verdict(Payment payment, CompletableFuture<Outcome> outcome) {
        try {
            return new PaymentResult(payment, outcome.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeyConflictException) {
                return new PaymentResult(payment, null);
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw noAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private StorageException noAnswer() {
        return new StorageException("A payment of a standing order got no answer within " + longest.toSeconds()
                + " s. It is asked for again.");
    }

    /** News for the owner of an account, if it is a customer who wants texts. */
    static Herald herald(Stores stores) {
        return (tx, account, event, notice) -> tell(stores, tx, account, event, notice);
    }

    private static boolean tell(Stores stores, Tx tx, AccountNumber account, UUID event, Notice notice) {
        return stores.accounts()
                .state(tx, account)
                .customer()
                .filter(customer -> stores.customers().get(tx, customer).smsAlerts())
                .map(customer -> {
                    stores.outbox().writeOnce(tx, List.of(new NewNotice(event, 0, customer, notice, tx.now())));
                    return true;
                })
                .orElse(false);
    }
}
