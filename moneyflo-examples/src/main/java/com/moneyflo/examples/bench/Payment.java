package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Key;
import com.moneyflo.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One transfer that a side is asked to make.
 *
 * @param from who gives
 * @param to who gains
 * @param amount how much
 * @param key new for every payment
 */
record Payment(AccountNumber from, AccountNumber to, Money amount, Key key) {

    Command command() {
        return Command.transfer(from, to, amount, key);
    }

    /** Tells whether a key is used again for the same payment, where no library does. */
    byte[] fingerprint() {
        String said = from + " " + to + " " + amount;
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
