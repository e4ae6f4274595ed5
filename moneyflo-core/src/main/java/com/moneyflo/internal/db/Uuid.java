package com.moneyflo.internal.db;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** 128-bit names: made time-ordered (RFC 9562, version 7), so that new rows go to the end of an index, and kept as 16 bytes. */
public final class Uuid {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    /** A new one. The time in it is this machine's and decides nothing. */
    public UUID next() {
        byte[] noise = new byte[10];
        random.nextBytes(noise);
        ByteBuffer bits = ByteBuffer.wrap(noise);
        long high = (System.currentTimeMillis() << 16) | VERSION_7 | (bits.getShort() & 0xFFFL);
        return new UUID(high, (bits.getLong() >>> 2) | VARIANT);
    }

    /** Its 16 bytes, the first one first. */
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
