package com.moneyflo.internal.verify;

import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer with the rows that it is linked to. */
record TransferRow(
        UUID id,
        String kindText,
        @Nullable TransferKind kind,
        @Nullable String refusal,
        boolean hasKey,
        boolean isKeyRead,
        @Nullable String fingerprint,
        @Nullable String memo,
        @Nullable String labels,
        long decidedAt,
        @Nullable Long debtor,
        @Nullable Long creditor,
        @Nullable String currency,
        @Nullable Long amount,
        @Nullable UUID subject,
        @Nullable UUID reversedBy,
        @Nullable UUID subjectReversedBy,
        @Nullable UUID reversalSubject,
        boolean reversalRefused,
        @Nullable String holdStatus,
        @Nullable Long holdCaptured,
        @Nullable Long holdAmount,
        @Nullable Long holdAccount,
        @Nullable String holdCurrency,
        long holdMicros) {

    static TransferRow of(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("idem_key");
        return new TransferRow(
                Objects.requireNonNull(id(row, "id")),
                row.getString("kind"),
                kind(row.getString("kind")),
                row.getString("refusal"),
                key != null,
                Values.isKey(key),
                hex(row.getBytes("fingerprint")),
                row.getString("memo"),
                row.getString("labels"),
                row.getLong("decided_at"),
                row.getObject("debtor", Long.class),
                row.getObject("creditor", Long.class),
                row.getString("currency"),
                row.getObject("amount", Long.class),
                id(row, "subject"),
                id(row, "reversed_by"),
                id(row, "subject_reversed_by"),
                id(row, "reversal_subject"),
                row.getString("reversal_refusal") != null,
                row.getString("hold_status"),
                row.getObject("hold_captured", Long.class),
                row.getObject("hold_amount", Long.class),
                row.getObject("hold_account", Long.class),
                row.getString("hold_currency"),
                row.getLong("hold_expires") - row.getLong("hold_placed"));
    }

    boolean isRefused() {
        return refusal != null;
    }

    boolean movesMoney() {
        return kind != TransferKind.HOLD && kind != TransferKind.RELEASE;
    }

    /** Where the row has one payer, one payee and one amount, the entries must be exactly those. */
    boolean agreesWith(Effect effect) {
        return debtor == null || (effect.isJust(debtor, creditor, amount) && effect.isIn(String.valueOf(currency)));
    }

    boolean isHeldAsAsked() {
        return Objects.equals(holdAmount, amount)
                && Objects.equals(holdAccount, debtor)
                && Objects.equals(holdCurrency, currency);
    }

    boolean isCapturedAs(Effect effect) {
        return "CAPTURED".equals(holdStatus) && effect.isJust(holdAccount, creditor, holdCaptured);
    }

    private static @Nullable TransferKind kind(String text) {
        return Arrays.stream(TransferKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Uuid.of(bytes);
    }
}
