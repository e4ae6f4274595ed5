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
 * Carries out standing orders that are due, in three steps:
 *
 * <ol>
 *   <li>Begin the payments, in one transaction.
 *   <li>Submit the payments to the ledger under their keys.
 *   <li>Record the outcomes, in another transaction.
 * </ol>
 *
 * <p>If the JVM is killed between two steps, the rows of the orders show which step comes next. Another JVM continues
 * there and gets the same outcomes.
 */
public final class OrderRunner {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Orders orders;
    private final OrderTransactions transactions;
    private final Function<Payment, CompletableFuture<Outcome>> ledger;

    private final OrderProblems problems;
    private final Duration maxWait;

    /** Makes a runner. It waits for the ledger a little longer than the ledger's timeout. */
    public OrderRunner(
            Orders orders,
            OrderTransactions transactions,
            Function<Payment, CompletableFuture<Outcome>> ledger,
            OrderProblems problems,
            Duration timeout) {
        this.orders = orders;
        this.transactions = transactions;
        this.ledger = ledger;
        this.problems = problems;
        this.maxWait = timeout.plus(GRACE);
    }

    /**
     * Carries out due orders until none is left or {@code enough} returns true, and reports the problems to the health.
     * Returns the number of payments whose outcome it recorded.
     */
    public int run(BooleanSupplier enough) {
        try {
            int recorded = new OrderScan(this, problems).run(enough);
            // Another JVM or an operator may have settled some of them.
            List<StandingOrderId> left = problems.orders();
            if (!left.isEmpty()) {
                problems.keepOnly(transactions.carryOut(tx -> orders.open(tx, left)));
            }
            problems.reportScan();
            return recorded;
        } catch (RuntimeException | Error e) {
            problems.scanFailed(e);
            throw e;
        }
    }

    /** Returns true if no order has a problem. */
    boolean hasNoProblems() {
        return problems.isEmpty();
    }

    /** Begins the due payments of at most {@code most} orders. */
    public DueWork begin(int most) {
        return transactions.carryOut(tx -> orders.begin(tx, most));
    }

    void skip(StandingOrderId order) {
        orders.passBy(order);
    }

    /**
     * Submits payments and waits for their outcomes. Leaves out payments without a known outcome; a later scan submits
     * them again.
     */
    public List<PaymentResult> post(List<Payment> payments) {
        List<CompletableFuture<Outcome>> futures =
                payments.stream().map(this::submit).toList();
        List<PaymentResult> results = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            try {
                results.add(result(payments.get(i), futures.get(i)));
            } catch (RuntimeException | Error e) {
                problems.failed(payments.get(i).order(), e);
            }
        }
        return results;
    }

    /** Submits a payment. If that throws, only this payment fails. */
    private CompletableFuture<Outcome> submit(Payment payment) {
        try {
            return ledger.apply(payment);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Records outcomes. Returns how many were not recorded before. */
    public int record(List<PaymentResult> results) {
        return transactions.carryOut(tx -> orders.record(tx, results));
    }

    /** Completes the payment of an order that is in progress, if there is one. */
    public void settle(StandingOrderId id) {
        transactions.read(tx -> orders.underWay(tx, id)).ifPresent(this::settle);
    }

    private void settle(Payment payment) {
        try {
            record(List.of(result(payment, ledger.apply(payment))));
        } catch (OrderFault fault) {
            throw fault.callerException();
        }
    }

    private PaymentResult result(Payment payment, CompletableFuture<Outcome> outcome) {
        try {
            return new PaymentResult(payment, outcome.get(maxWait.toMillis(), TimeUnit.MILLISECONDS));
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
                + maxWait.toSeconds() + " s. The bank will try the payment again under the same key.");
    }
}
