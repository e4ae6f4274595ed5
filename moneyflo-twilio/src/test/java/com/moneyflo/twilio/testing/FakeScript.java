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

/** What the fake is told to do. Thread-safe. */
final class FakeScript {

    /** Twilio's own numbers for tests. */
    private static final Map<String, Fault> MAGIC = Map.of(
            "+15005550001", Fault.error(400, 21211),
            "+15005550002", Fault.error(400, 21612),
            "+15005550003", Fault.error(400, 21408),
            "+15005550004", Fault.error(400, 21610),
            "+15005550009", Fault.error(400, 21614));

    private static final List<Fault> ANY = List.of(
            Fault.error(503, 20503),
            Fault.error(503, 20503).afterTaking(),
            Fault.error(500, 0).afterTaking(),
            Fault.html(502).afterTaking(),
            Fault.throttled(Duration.ofSeconds(1)),
            Fault.of(Fault.How.RESET),
            Fault.of(Fault.How.RESET).afterTaking(),
            Fault.of(Fault.How.UNREADABLE).afterTaking());

    private final Queue<Fault> next = new ArrayDeque<>();
    private final Queue<Fault> nextGets = new ArrayDeque<>();
    private final Map<String, Fault> numbers = new HashMap<>(MAGIC);
    private final Random random;
    private final int perMille;
    private final Duration slowest;
    private @Nullable Fault always;
    private boolean holding;
    private boolean standard = true;
    private String status = "active";
    private String type = "Full";

    FakeScript(long seed, int perMille, Duration slowest) {
        this.random = new Random(seed);
        this.perMille = perMille;
        this.slowest = slowest;
    }

    synchronized @Nullable Fault forPost(String to) {
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

    synchronized @Nullable Fault forGet() {
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

    synchronized void next(Fault... faults) {
        next.addAll(Arrays.asList(faults));
    }

    synchronized void nextGets(Fault... faults) {
        nextGets.addAll(Arrays.asList(faults));
    }

    synchronized void always(@Nullable Fault fault) {
        always = fault;
    }

    synchronized void number(String to, Fault fault) {
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
