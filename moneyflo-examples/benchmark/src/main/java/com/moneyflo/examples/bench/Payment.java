package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A transfer that a side must make.
 *
 * @param from the account that pays
 * @param to the account that receives
 * @param amount the amount
 * @param key the idempotency key, new for each payment
 */
record Payment(AccountNumber from, AccountNumber to, Money amount, IdempotencyKey key) {

    private static final byte VERSION = 1;
    private static final long NONE = -1;
    private static final int LONGEST = 128;

    Command command() {
        return Command.transfer(from, to, amount, key);
    }

    /**
     * Returns the fingerprint of the payment, with which a reused key is checked. It has the library's form, so that
     * the verifier accepts the row.
     */
    byte[] fingerprint() {
        ByteBuffer said = ByteBuffer.allocate(LONGEST).put(VERSION);
        text(said, "TRANSFER").putLong(from.serial()).putLong(to.serial());
        text(said, amount.currency().getCurrencyCode()).putLong(amount.minor());
        said.putLong(NONE).putLong(0).putLong(NONE); // no subject, no duration and no memo
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(said.flip());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static ByteBuffer text(ByteBuffer said, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return said.putLong(utf8.length).put(utf8);
    }
}
