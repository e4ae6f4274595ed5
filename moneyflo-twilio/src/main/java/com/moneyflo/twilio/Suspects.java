package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out whether one phone or the channel causes a refusal. One phone alone never stops the channel. If two phones
 * get the same refusal and Twilio took no message in between, the channel stops and no message is lost. If Twilio took
 * other messages in between, or after three attempts, the message is refused. Thread-safe. Keeps at most 1,000 phones,
 * in memory.
 */
final class Suspects {

    private static final int MAX = 1_000;
    private static final int ENOUGH = 2;
    private static final int MAX_TRIES = 3;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Map<String, Suspect> phones = new LinkedHashMap<>();
    private long taken;

    /** A phone's refusal: the messages that were taken before the first one, and the number of attempts. */
    private record Suspect(String reason, long takenBefore, int tries) {}

    /** Records that Twilio took a message to this phone. */
    synchronized void taken(String phone) {
        taken++;
        phones.remove(phone);
    }

    /** Decides which delivery this refusal is, for a message to this phone. */
    synchronized Delivery judge(String phone, String reason) {
        Suspect before = phones.remove(phone);
        Suspect now = before == null || !before.reason.equals(reason)
                ? new Suspect(reason, taken, 1)
                : new Suspect(reason, before.takenBefore, before.tries + 1);
        phones.put(phone, now);
        phones.keySet().removeIf(oldest -> phones.size() > MAX);
        if (met(reason) >= ENOUGH && now.takenBefore == taken) {
            return new Delivery.ChannelDown(reason + "; several phones got it");
        }
        if (now.takenBefore < taken || now.tries >= MAX_TRIES) {
            return new Delivery.RefusedText(reason);
        }
        return new Delivery.RetryLater(WAIT, reason);
    }

    /** Returns how many phones got this refusal since Twilio took the last message. */
    private long met(String reason) {
        return phones.values().stream()
                .filter(phone -> phone.takenBefore == taken && phone.reason.equals(reason))
                .count();
    }
}
