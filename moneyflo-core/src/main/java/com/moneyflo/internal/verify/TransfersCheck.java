package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Placeholders;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks each transfer against its entries, and against the rows that it is linked to. */
final class TransfersCheck {

    // The page is limited before the joins. Otherwise MySQL, finding few holds, sorts all remaining rows for each page.
    private static final String TRANSFERS = """
            SELECT t.id, t.kind, t.refusal, t.idem_key, t.fingerprint, t.memo, t.labels, t.decided_at,
                   t.debtor, t.creditor, t.currency, t.amount, t.subject, t.reversed_by,
                   s.reversed_by AS subject_reversed_by, r.subject AS reversal_subject, r.refusal AS reversal_refusal,
                   h.status AS hold_status, h.captured AS hold_captured, h.amount AS hold_amount,
                   h.account AS hold_account, h.currency AS hold_currency, h.placed_at AS hold_placed,
                   h.expires_at AS hold_expires
            FROM (SELECT * FROM mf_transfer WHERE id > ? ORDER BY id LIMIT ?) t
            LEFT JOIN mf_transfer s ON s.id = t.subject
            LEFT JOIN mf_transfer r ON r.id = t.reversed_by
            LEFT JOIN mf_hold h ON h.id = COALESCE(t.subject, t.id)
            ORDER BY t.id
            """;

    private static final String ENTRIES = """
            SELECT e.transfer, e.account, e.amount, a.currency
            FROM mf_entry e LEFT JOIN mf_account a ON a.id = e.account
            WHERE e.transfer\s""";

    private static final byte[] BEFORE_ALL = new byte[16];

    private final Tx tx;
    private final Faults faults;
    private final TransferShape shape;
    private long keys;
    private long transfers;
    private long captures;
    private long releases;

    TransfersCheck(Tx tx, Clock clock, Faults faults) {
        this.tx = tx;
        this.shape = new TransferShape(tx, clock, faults);
        this.faults = faults;
    }

    void run() {
        byte[] after = BEFORE_ALL;
        List<TransferRow> page = tx.query(TRANSFERS, TransferRow::of, after, Verifier.PAGE);
        while (!page.isEmpty()) {
            check(page);
            after = Uuid.bytes(page.get(page.size() - 1).id());
            page = tx.query(TRANSFERS, TransferRow::of, after, Verifier.PAGE);
        }
    }

    long transfers() {
        return transfers;
    }

    /** The number of transfers with a key. */
    long keys() {
        return keys;
    }

    long captures() {
        return captures;
    }

    long releases() {
        return releases;
    }

    private void check(List<TransferRow> page) {
        Map<UUID, Effect> effects = effects(page);
        page.forEach(row -> check(row, effects));
        transfers += page.size();
    }

    private void check(TransferRow row, Map<UUID, Effect> effects) {
        shape.check(row);
        keys += row.hasKey() ? 1 : 0;
        if (row.kind() == null) {
            return;
        }
        String name = "Transfer " + row.id();
        Effect effect = effects.getOrDefault(row.id(), Effect.NONE);
        if (row.isRefused() || !row.movesMoney()) {
            faults.require(effect.isNothing(), Rule.HALF_TRANSFER, () -> name + " moves nothing and has entries.");
        } else {
            faults.require(!effect.isNothing(), Rule.HALF_TRANSFER, () -> name + " has no entries.");
            effect.sums()
                    .forEach((currency, sum) -> faults.require(
                            sum.signum() == 0,
                            Rule.HALF_TRANSFER,
                            () -> "The entries of transfer " + row.id() + " in " + currency + " add up to " + sum
                                    + " minor units instead of 0."));
            faults.require(
                    effect.isNothing() || row.agreesWith(effect),
                    Rule.HALF_TRANSFER,
                    () -> name + " does not agree with its entries.");
        }
        checkLinks(row, effect, effects);
    }

    private void checkLinks(TransferRow row, Effect effect, Map<UUID, Effect> effects) {
        String name = "Transfer " + row.id();
        faults.require(
                row.reversedBy() == null || (row.id().equals(row.reversalSubject()) && !row.reversalRefused()),
                Rule.LINK,
                () -> name + " says it was reversed by " + row.reversedBy() + ", which does not say so.");
        if (row.isRefused()) {
            return;
        }
        switch (Objects.requireNonNull(row.kind())) {
            case REVERSAL -> {
                faults.require(
                        row.id().equals(row.subjectReversedBy()),
                        Rule.LINK,
                        () -> name + " reverses " + row.subject() + ", which does not say so.");
                faults.require(
                        effect.cancels(effects.getOrDefault(row.subject(), Effect.NONE)),
                        Rule.LINK,
                        () -> name + " does not undo what it reverses.");
            }
            case HOLD ->
                faults.require(
                        row.isHeldAsAsked(), Rule.LINK, () -> name + " placed a hold that does not exist or differs.");
            case CAPTURE -> {
                captures++;
                faults.require(
                        row.isCapturedAs(effect), Rule.LINK, () -> name + " captures a hold that does not agree.");
            }
            case RELEASE -> {
                releases++;
                faults.require(
                        "RELEASED".equals(row.holdStatus()),
                        Rule.LINK,
                        () -> name + " releases a hold that does not agree.");
            }
            default ->
                faults.require(
                        row.subject() == null,
                        Rule.LINK,
                        () -> name + " is linked to " + row.subject() + " without reason.");
        }
    }

    /**
     * The effects of a page's transfers, and of the transfers that they reverse: a range of ids, then single ids.
     */
    private Map<UUID, Effect> effects(List<TransferRow> page) {
        Map<UUID, Effect> effects = new HashMap<>();
        add(
                effects,
                "BETWEEN ? AND ?",
                page.get(0).id(),
                page.get(page.size() - 1).id());
        Object[] reversed = page.stream()
                .filter(row -> row.kind() == TransferKind.REVERSAL)
                .map(TransferRow::subject)
                .filter(subject -> subject != null && !effects.containsKey(subject))
                .distinct()
                .toArray();
        if (reversed.length > 0) {
            add(effects, "IN (" + Placeholders.list(reversed.length) + ")", reversed);
        }
        return effects;
    }

    private void add(Map<UUID, Effect> effects, String which, @Nullable Object... ids) {
        tx.query(
                ENTRIES + which,
                row -> effects.computeIfAbsent(
                                Uuid.of(row.getBytes(1)), id -> new Effect(new TreeMap<>(), new TreeMap<>()))
                        .add(row.getLong(2), row.getLong(3), row.getString(4)),
                ids);
    }
}
