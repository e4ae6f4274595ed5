package com.moneyflo.twilio;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Twilio said and this version does not understand. Warns once a kind, and again at the 10th, 100th and so on.
 * Thread-safe.
 */
final class Oddities {

    private static final int MAX_KINDS = 100;
    private static final int TEN = 10;

    private final System.Logger log;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    Oddities(Class<?> where) {
        this.log = System.getLogger(where.getName());
    }

    /** It was met. What is told holds no text, number or credential, and no more kinds than can be counted. */
    void met(String kind) {
        if (counts.size() >= MAX_KINDS && !counts.containsKey(kind)) {
            return;
        }
        long count = counts.merge(kind, 1L, Long::sum);
        if (isPowerOfTen(count)) {
            log.log(Level.WARNING, count == 1 ? kind : kind + " This happened " + count + " times.");
        }
    }

    private static boolean isPowerOfTen(long count) {
        long rest = count;
        while (rest % TEN == 0) {
            rest /= TEN;
        }
        return rest == 1;
    }
}
