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
 * A requested change that moves no money: its id, and a fingerprint of the request. The key is part of the fingerprint,
 * so the request cannot be guessed without the key. The form is version 1 and must not change: old keys are compared by
 * it. Immutable.
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
     * Makes a change.
     *
     * @param fresh an id that was never used, for a change without a key
     * @param key the caller's key, or null
     * @param asked the verb and its arguments
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

    /** Each part is preceded by its length. */
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
