package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Label;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over everything that the caller said in a command, without anything the library added. Each part is preceded
 * by its length, so no two commands have the same bytes. The form is version 1 and must not change: old keys are
 * compared by it.
 */
final class Fingerprint {

    private static final byte VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    private Fingerprint() {
        bytes.write(VERSION);
    }

    /** In hexadecimal digits. */
    static String of(Instruction command) {
        return HexFormat.of().formatHex(bytes(command));
    }

    static byte[] bytes(Instruction command) {
        Fingerprint print = new Fingerprint();
        CommandSummary summary = command.summary();
        print.text(summary.kind().name())
                .account(summary.from())
                .account(summary.to())
                .money(summary.amount())
                .id(summary.subject());
        command.legs().forEach(print::leg);
        print.number(command.seconds());
        Details details = command.details();
        print.text(details.memo() == null ? null : details.memo().text());
        print.labels(details.labels());
        return print.digest();
    }

    private void leg(Leg leg) {
        account(leg.account()).money(leg.amount());
    }

    private void labels(List<Label> labels) {
        labels.forEach(label -> text(label.name()).text(label.value()));
    }

    private Fingerprint account(@Nullable AccountNumber account) {
        return number(account == null ? 0 : account.serial());
    }

    private Fingerprint money(@Nullable Money money) {
        return money == null
                ? text(null)
                : text(money.currency().getCurrencyCode()).number(money.minor());
    }

    private Fingerprint id(@Nullable TransferId id) {
        return text(id == null ? null : id.toString());
    }

    private Fingerprint number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    private Fingerprint text(@Nullable String text) {
        if (text == null) {
            return number(-1);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
