package com.moneyflo.twilio;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs calls and answers of Twilio that this version does not understand. Warns at the first of a kind, and again at
 * the 10th, the 100th and so on. Thread-safe.
 */
final class Oddities {

    private static final int MAX_KINDS = 100;
    private static final int TEN = 10;

    private final System.Logger log;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    Oddities(Class<?> where) {
        this.log = System.getLogger(where.getName());
    }

    /**
     * Counts one, and logs it if it is due. A kind must have no text, phone number or credential. At most 100 kinds are
     * counted.
     */
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
