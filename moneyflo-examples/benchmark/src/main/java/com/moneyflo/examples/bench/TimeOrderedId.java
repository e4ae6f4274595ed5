package com.moneyflo.examples.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the ids of rows that the library does not write: UUIDs of version 7, which go to the end of an index. */
final class TimeOrderedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    static byte[] next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return ByteBuffer.allocate(16)
                .putLong((System.currentTimeMillis() << 16) | VERSION_7 | random.nextInt(0x1000))
                .putLong((random.nextLong() >>> 2) | VARIANT)
                .array();
    }
}
