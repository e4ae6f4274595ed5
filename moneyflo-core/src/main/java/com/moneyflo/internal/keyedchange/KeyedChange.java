package com.moneyflo.internal.keyedchange;

import com.moneyflo.IdempotencyKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that is asked for: its id, and a fingerprint of what is asked. The key is part of the fingerprint, so that
 * nobody without it can guess what was asked. The form is version 1 and must not change: old keys are compared by it.
 */
public final class KeyedChange {

    private static final String VERSION = "moneyflo-deed-1";

    private final UUID id;
    private final @Nullable IdempotencyKey key;
    private final byte[] fingerprint;

    private KeyedChange(UUID id, @Nullable IdempotencyKey key, byte[] fingerprint) {
        this.id = id;
        this.key = key;
        this.fingerprint = fingerprint;
    }

    /**
     * Makes one.
     *
     * @param fresh an id never used before, for a change without a key
     * @param key the caller's, or null
     * @param asked the verb and what it was given
     */
    public static KeyedChange of(UUID fresh, @Nullable IdempotencyKey key, Object... asked) {
        String name = key == null ? fresh.toString() : key.value();
        byte[] fingerprint = digest(name, asked);
        return new KeyedChange(key == null ? fresh : id(digest(name)), key, fingerprint);
    }

    UUID id() {
        return id;
    }

    Optional<IdempotencyKey> key() {
        return Optional.ofNullable(key);
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    private static UUID id(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Each part goes in with its length before it. */
    private static byte[] digest(String name, Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        add(bytes, VERSION);
        add(bytes, name);
        for (Object part : parts) {
            add(bytes, part.toString());
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void add(ByteArrayOutputStream bytes, String part) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
    }
}
