package com.moneyflo.internal.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the fingerprint of a command from its row: SHA-256 over each part, preceded by its length. */
final class Print {

    private static final byte VERSION = 1;
    private static final long NONE = -1;

    private final MessageDigest digest;
    private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

    private Print() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
        digest.update(VERSION);
    }

    /** In hexadecimal digits. For each kind of command except a posting, whose legs are not in its row. */
    static String of(TransferRow row, long holdSeconds) {
        Print print = new Print();
        print.text(row.kindText());
        print.number(row.debtor() == null ? 0 : row.debtor());
        print.number(row.creditor() == null ? 0 : row.creditor());
        if (row.amount() == null) {
            print.text(null);
        } else {
            print.text(row.currency());
            print.number(row.amount());
        }
        UUID subject = row.subject();
        print.text(subject == null ? null : subject.toString());
        print.number(holdSeconds);
        print.text(row.memo());
        print.labels(row.labels());
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void labels(@Nullable String lines) {
        if (lines != null) {
            for (String line : lines.split("\n", -1)) {
                String[] label = line.split("=", 2);
                text(label[0]);
                text(label.length < 2 ? null : label[1]);
            }
        }
    }

    private void text(@Nullable String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        number(text == null ? NONE : utf8.length);
        digest.update(utf8);
    }

    private void number(long number) {
        digest.update(eight.putLong(0, number).array());
    }
}
