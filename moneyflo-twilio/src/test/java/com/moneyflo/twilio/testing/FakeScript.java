package com.moneyflo.twilio.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The test's instructions to the fake. Thread-safe. */
final class FakeScript {

    /** Twilio's own numbers for tests. */
    private static final Map<String, FakeFault> MAGIC = Map.of(
            "+15005550001", FakeFault.error(400, 21211),
            "+15005550002", FakeFault.error(400, 21612),
            "+15005550003", FakeFault.error(400, 21408),
            "+15005550004", FakeFault.error(400, 21610),
            "+15005550009", FakeFault.error(400, 21614));

    private static final List<FakeFault> ANY = List.of(
            FakeFault.error(503, 20503),
            FakeFault.error(503, 20503).afterTaking(),
            FakeFault.error(500, 0).afterTaking(),
            FakeFault.html(502).afterTaking(),
            FakeFault.throttled(Duration.ofSeconds(1)),
            FakeFault.of(FakeFault.How.RESET),
            FakeFault.of(FakeFault.How.RESET).afterTaking(),
            FakeFault.of(FakeFault.How.UNREADABLE).afterTaking());

    private final Queue<FakeFault> next = new ArrayDeque<>();
    private final Queue<FakeFault> nextGets = new ArrayDeque<>();
    private final Map<String, FakeFault> numbers = new HashMap<>(MAGIC);
    private final Random random;
    private final int perMille;
    private final Duration slowest;
    private @Nullable FakeFault always;
    private boolean holding;
    private boolean standard = true;
    private String status = "active";
    private String type = "Full";

    FakeScript(long seed, int perMille, Duration slowest) {
        this.random = new Random(seed);
        this.perMille = perMille;
        this.slowest = slowest;
    }

    synchronized @Nullable FakeFault forPost(String to) {
        if (numbers.containsKey(to)) {
            return numbers.get(to);
        }
        if (!next.isEmpty()) {
            return next.poll();
        }
        if (always == null && random.nextInt(1000) < perMille) {
            return ANY.get(random.nextInt(ANY.size()));
        }
        return always;
    }

    synchronized @Nullable FakeFault forGet() {
        return nextGets.poll();
    }

    /** As slow as a network is. */
    void delay() {
        long millis;
        synchronized (this) {
            millis = slowest.isZero() ? 0 : random.nextInt((int) slowest.toMillis() + 1);
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void next(FakeFault... faults) {
        next.addAll(Arrays.asList(faults));
    }

    synchronized void nextGets(FakeFault... faults) {
        nextGets.addAll(Arrays.asList(faults));
    }

    synchronized void always(@Nullable FakeFault fault) {
        always = fault;
    }

    synchronized void number(String to, FakeFault fault) {
        numbers.put(to, fault);
    }

    synchronized void holding(boolean messages) {
        holding = messages;
    }

    synchronized boolean isHolding() {
        return holding;
    }

    synchronized void account(String newStatus, String newType) {
        status = newStatus;
        type = newType;
    }

    synchronized String accountStatus() {
        return status;
    }

    synchronized String accountType() {
        return type;
    }

    synchronized void mainKey() {
        standard = false;
    }

    synchronized boolean keyIsStandard() {
        return standard;
    }
}
