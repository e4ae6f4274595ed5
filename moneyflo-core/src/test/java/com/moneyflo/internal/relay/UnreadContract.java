package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Health;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.RecordingNotifier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices that a newer version has written are left to it, and the others go. */
abstract class UnreadContract extends RelayFixture {

    private static final String ALL =
            "SELECT CONCAT_WS('|', kind, COALESCE(currency, ''), COALESCE(amount, -1), state, due_at,"
                    + " attempts, COALESCE(lease_until, -1), COALESCE(reason, '')) FROM mf_notice WHERE amount "
                    + "= 500 OR amount IS NULL"
                    + " OR account IS NULL ORDER BY id";

    private final RecordingNotifier notifier = new RecordingNotifier();

    UnreadContract(TestDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'LOAN_DUE'",
                "currency = 'QQQ'",
                "currency = 'XAU'",
                "currency = NULL",
                "account = -1",
                "account = NULL",
                "amount = NULL",
                "balance = NULL",
                "kind = 'PAYMENT_DUE', words = '2026-13-45 Ravi'",
                "kind = 'PAYMENT_DUE', words = NULL",
                "kind = 'LAST_MOVEMENTS', words = 'QQQ 1 x'",
                "kind = 'ONE_TIME_CODE', words = 'not a code'"
            })
    void aRowThatCannotBeReadIsLeftAsItIsAndTheOthersGo(String planted) {
        Account account = account();
        credit(account, "5.00");
        execute("UPDATE mf_notice SET " + planted);
        List<String> before = rows(ALL);
        credit(account, "6.00");
        credit(account(), "7.00");
        Relay relay = relay(notifier);
        drain(relay);
        drain(relay);
        assertThat(texts(notifier)).hasSize(2).noneMatch(text -> text.contains("INR 5.00 credited"));
        assertThat(rows(ALL)).isEqualTo(before);
        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'LOAN_DUE'", "amount = NULL"})
    void manyAtTheHeadDoNotHideWhatComesBehind(String planted) {
        Account account = account();
        for (int i = 0; i < 120; i++) {
            credit(account, "5.00");
        }
        execute("UPDATE mf_notice SET " + planted);
        credit(account, "6.00");
        credit(account(), "7.00");
        drain(relay(notifier));
        assertThat(texts(notifier)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDING", "IN_DOUBT", "LATER"})
    void oneThatWasBegunByANewerVersionHoldsNoNoticeUpForEver(String state) {
        Account account = account();
        credit(account, "5.00");
        execute("UPDATE mf_notice SET kind = 'LOAN_DUE', attempts = 1, lease_until = 1, state = '" + state + "'");
        List<String> before = rows(ALL);
        credit(account, "6.00");
        drain(relay(notifier));
        assertThat(texts(notifier)).hasSize(1);
        assertThat(rows(ALL)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet_from = 1500, quiet_until = 60", "quiet_from = 60", "locale = '!'"})
    void whoCannotBeReadIsTextedByThoseWhoCan(String planted) {
        Account account = account();
        credit(account, "5.00");
        execute("UPDATE mf_customer SET " + planted + " WHERE id = (SELECT customer FROM mf_account WHERE id = "
                + account.number().serial() + ")");
        List<String> before = rows(ALL);
        credit(account(), "7.00");
        drain(relay(notifier));
        assertThat(texts(notifier)).hasSize(1);
        assertThat(rows(ALL)).isEqualTo(before);
        assertThatThrownBy(() -> bank.notificationSettings(owner(account)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(owner(account) + " of mf_customer");
    }

    @Test
    void operatorsSeeTheOthersAndAreToldOfTheRow() {
        Account account = account();
        credit(account, "5.00");
        execute("UPDATE mf_notice SET kind = 'LOAN_DUE'");
        MessageId id = new MessageId(UUID.fromString(rows(database == TestDatabase.H2
                        ? "SELECT CAST(id AS UUID) FROM mf_notice"
                        : "SELECT BIN_TO_UUID(id) FROM mf_notice")
                .get(0)));
        credit(account, "6.00");
        assertThat(bank.notices().oldestFirst(NoticeState.PENDING).map(NoticeStatus::kind))
                .containsExactly(NoticeKind.CREDITED);
        assertThat(bank.notices().newestFirst(NoticeState.PENDING)).hasSize(1);
        assertThat(bank.notices().counts().of(NoticeState.PENDING)).isEqualTo(2);
        assertThatThrownBy(() -> bank.notices().find(id))
                .isInstanceOf(StorageException.class)
                .hasMessage(
                        "Row " + id + " of mf_notice has a value in its column kind that this version of the library"
                                + " does not know, so a newer version has written it. Upgrade the library here, "
                                + "or do this where"
                                + " the newer version runs.");
        assertThat(bank.health().failing())
                .filteredOn(part -> part.name().equals("rows"))
                .singleElement()
                .extracting(Health.Part::problem)
                .asString()
                .contains("of mf_notice (column kind)");
    }

    @Test
    void aStateThatIsNotKnownIsNotCounted() {
        credit(account(), "5.00");
        execute("UPDATE mf_notice SET state = 'PAUSED'");
        credit(account(), "6.00");
        drain(relay(notifier));
        assertThat(bank.notices().counts().of(NoticeState.SENT)).isEqualTo(1);
        assertThat(rows("SELECT state FROM mf_notice WHERE amount = 500")).containsExactly("PAUSED");
    }
}
