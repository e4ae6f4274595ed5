package com.moneyflo.internal.order;

import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import com.moneyflo.StorageException;
import com.moneyflo.order.StandingOrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Carries out what is due, in three steps: begin payments in one transaction, hand them to the ledger under their keys,
 * write down the verdicts in another. Whoever is killed after any of them leaves an order that says so; another goes on
 * from there, and gets the same verdicts.
 */
public final class OrderRunner {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Orders orders;
    private final OrderTransactions transactions;
    private final Function<Payment, CompletableFuture<Outcome>> ledger;

    private final OrderProblems problems;
    private final Duration longest;

    /** The ledger answers within its patience; it is not waited for much longer. */
    public OrderRunner(
            Orders orders,
            OrderTransactions transactions,
            Function<Payment, CompletableFuture<Outcome>> ledger,
            OrderProblems problems,
            Duration patience) {
        this.orders = orders;
        this.transactions = transactions;
        this.ledger = ledger;
        this.problems = problems;
        this.longest = patience.plus(GRACE);
    }

    /**
     * Until nothing is left or it is enough; returns how many payments have a verdict by this, and tells how standing
     * orders do.
     */
    public int run(BooleanSupplier enough) {
        try {
            int recorded = new OrderScan(this, problems).run(enough);
            // Another JVM or a person may have seen to some.
            List<StandingOrderId> left = problems.orders();
            if (!left.isEmpty()) {
                problems.keepOnly(transactions.carryOut(tx -> orders.open(tx, left)));
            }
            problems.tellAll();
            return recorded;
        } catch (RuntimeException | Error e) {
            problems.broken(e);
            throw e;
        }
    }

    /** Whether the orders that were met were paid and recorded. */
    boolean areWell() {
        return problems.isEmpty();
    }

    /** Begins payments that are due, of at most so many orders. */
    public DueWork begin(int most) {
        return transactions.carryOut(tx -> orders.begin(tx, most));
    }

    void passBy(StandingOrderId order) {
        orders.passBy(order);
    }

    /** What the ledger says; those it says nothing to yet are left out, and somebody's later. */
    public List<PaymentResult> post(List<Payment> payments) {
        List<CompletableFuture<Outcome>> under =
                payments.stream().map(this::submitted).toList();
        List<PaymentResult> verdicts = new ArrayList<>();
        for (int i = 0; i < under.size(); i++) {
            try {
                verdicts.add(verdict(payments.get(i), under.get(i)));
            } catch (RuntimeException | Error e) {
                problems.failed(payments.get(i).order(), e);
            }
        }
        return verdicts;
    }

    /** What cannot even be handed over fails alone. */
    private CompletableFuture<Outcome> submitted(Payment payment) {
        try {
            return ledger.apply(payment);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Writes down verdicts; returns how many were not written down before. */
    public int record(List<PaymentResult> verdicts) {
        return transactions.carryOut(tx -> orders.record(tx, verdicts));
    }

    /** Has a payment that was begun made to its end, if there is one. */
    public void settle(StandingOrderId id) {
        transactions.read(tx -> orders.underWay(tx, id)).ifPresent(this::settle);
    }

    private void settle(Payment payment) {
        try {
            record(List.of(verdict(payment, ledger.apply(payment))));
        } catch (OrderFault fault) {
            throw fault.told();
        }
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
        return new StorageException("The ledger did not answer a payment of a standing order within "
                + longest.toSeconds() + " s. The bank will try the payment again under the same key.");
    }
}
