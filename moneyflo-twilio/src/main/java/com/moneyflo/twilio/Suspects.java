package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out whether a refusal lies in one phone or in the channel. One phone alone never stops the channel. Where two
 * phones meet the same refusal and no text was taken in between, the channel stops and nothing is lost. Where others
 * were taken meanwhile, or after three tries, the text is refused. Thread-safe; remembers a bounded number of phones,
 * in memory only.
 */
final class Suspects {

    private static final int MAX = 1_000;
    private static final int ENOUGH = 2;
    private static final int MAX_TRIES = 3;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Map<String, Suspect> phones = new LinkedHashMap<>();
    private long taken;

    /** How many texts were taken before the first refusal, and how often it was met. */
    private record Suspect(String reason, long takenBefore, int tries) {}

    /** A text to this phone was taken. */
    synchronized void taken(String phone) {
        taken++;
        phones.remove(phone);
    }

    /** What a refusal means for a text to this phone, by reason operators are told of it. */
    synchronized Delivery judge(String phone, String reason) {
        Suspect before = phones.remove(phone);
        Suspect now = before == null || !before.reason.equals(reason)
                ? new Suspect(reason, taken, 1)
                : new Suspect(reason, before.takenBefore, before.tries + 1);
        phones.put(phone, now);
        phones.keySet().removeIf(oldest -> phones.size() > MAX);
        if (met(reason) >= ENOUGH && now.takenBefore == taken) {
            return new Delivery.ChannelDown(reason + "; several phones met it");
        }
        if (now.takenBefore < taken || now.tries >= MAX_TRIES) {
            return new Delivery.RefusedText(reason);
        }
        return new Delivery.RetryLater(WAIT, reason);
    }

    /** How many phones met this since the last text was taken. */
    private long met(String reason) {
        return phones.values().stream()
                .filter(phone -> phone.takenBefore == taken && phone.reason.equals(reason))
                .count();
    }
}
