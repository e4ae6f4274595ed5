package com.moneyflo.internal.db;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes 128-bit ids, stored as 16 bytes. They are in the order of time (RFC 9562, version 7), so new rows go to the end
 * of an index. Ids of one millisecond count up from a random start (section 6.2, method 2), because a random number for
 * each id would be its largest cost. Thread-safe.
 */
public final class Uuid {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** The highest bit of the counter starts at zero, so that the counter does not overflow. */
    private static final long START = (1L << 61) - 1;

    private final SecureRandom random = new SecureRandom();
    private long millis;
    private long high;
    private long low;

    /** A new id, greater than all before it. Its time is this machine's and decides nothing. */
    public synchronized UUID next() {
        long now = System.currentTimeMillis();
        if (now > millis) {
            start(now);
        } else {
            low++;
        }
        return new UUID(high, low);
    }

    private void start(long now) {
        byte[] noise = new byte[10];
        random.nextBytes(noise);
        ByteBuffer bits = ByteBuffer.wrap(noise);
        millis = now;
        high = (now << 16) | VERSION_7 | (bits.getShort() & 0xFFFL);
        low = VARIANT | (bits.getLong() & START);
    }

    /** The 16 bytes of an id, the most significant first. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in 16 bytes. */
    public static UUID of(byte[] bytes) {
        ByteBuffer bits = ByteBuffer.wrap(bytes);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
