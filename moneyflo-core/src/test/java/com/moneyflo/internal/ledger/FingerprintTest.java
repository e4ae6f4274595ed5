package com.moneyflo.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Leg;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fingerprints are kept for ever, so their form may never change. */
class FingerprintTest {

    private static final AccountNumber A = AccountNumber.ofSerial(100_001);
    private static final AccountNumber B = AccountNumber.ofSerial(100_002);

    @Test
    void theFormOfVersionOneIsFixed() {
        assertThat(Fingerprint.of(transfer(1, 90_000, Memo.of("rent"), Label.of("invoice", "42"))))
                .isEqualTo("a401d4cfacdea7dfb1e4d03d73ece2e8f3658308c858b3d58c6c3d67455c4125");
    }

    @Test
    void neitherTheIdNorTheKeyNorTheOrderOfLabelsIsPartOfIt() {
        String first = Fingerprint.of(transfer(1, 5, IdempotencyKey.of("a"), Label.of("x", "1"), Label.of("y", "2")));
        assertThat(Fingerprint.of(transfer(2, 5, Label.of("y", "2"), IdempotencyKey.of("b"), Label.of("x", "1"))))
                .isEqualTo(first);
    }

    @Test
    void whatIsSaidInOtherPlacesIsAnotherCommand() {
        assertThat(List.of(
                        Fingerprint.of(transfer(1, 5)),
                        Fingerprint.of(transfer(1, 6)),
                        Fingerprint.of(transfer(1, 5, Memo.of("xy"))),
                        Fingerprint.of(transfer(1, 5, Label.of("x", "y"))),
                        Fingerprint.of(transfer(1, 5, Label.of("xy", "1"))),
                        Fingerprint.of(transfer(1, 5, Label.of("x", "y1")))))
                .doesNotHaveDuplicates();
    }

    private static Instruction transfer(long id, long minor, com.moneyflo.Detail... details) {
        Money amount = Money.ofMinor("INR", minor);
        return new Move(
                new TransferId(new UUID(0, id)),
                TransferKind.TRANSFER,
                List.of(new Leg(A, amount.negated()), new Leg(B, amount)),
                Details.of(List.of(details)));
    }
}
