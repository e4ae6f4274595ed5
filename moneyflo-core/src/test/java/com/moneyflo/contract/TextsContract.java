package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Customer;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.NewCustomer;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts from outside come back as they went in, with any content, or do not get in at all. */
public abstract class TextsContract extends Contract {

    TextsContract(TestDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE mf_entry; --",
                "\" OR 1=1 #",
                "\\'; DELETE FROM mf_account; /*",
                "x') ON DUPLICATE KEY UPDATE amount = 1 -- ",
                "100%_?{}:name @@version /*!50000 SLEEP(9) */",
                "${table_options} {fn NOW()} {d '2026-01-01'}",
                "a=b=c;d",
                " leading and trailing ",
                "caf\u00e9 cafe\u0301 \u0930\u093e\u0935 \u6f22\u5b57 \u0635\u0628\u0627\u062d",
                "\uD83D\uDCB0\uD83C\uDDEE\uD83C\uDDF3 \uFEFF\u200F",
                "<script>alert(1)</script>"
            })
    void anyTextIsKeptAsItIs(String text) {
        IdempotencyKey key = IdempotencyKey.of(newKey() + text);
        Customer customer = bank.register(NewCustomer.named(text, text));
        Account account = bank.openAccount(customer.id(), "INR");
        Transfer receipt =
                account.deposit(inr("1.00"), key, Memo.of(text), Label.of("b", text), Label.of("a", text + text));

        assertThat(bank.customer(customer.id())).isEqualTo(customer);
        assertThat(customer.firstName()).isEqualTo(text);
        assertThat(receipt.key()).contains(key);
        assertThat(receipt.memo()).contains(Memo.of(text));
        assertThat(receipt.labels()).containsExactly(Label.of("a", text + text), Label.of("b", text));
        assertThat(bank.find(key)).contains(receipt);
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(account.statement(StatementPeriod.all()).lines())
                .extracting(StatementLine::memo)
                .containsExactly(receipt.memo());
    }

    @Test
    void theLongestTextsAreKeptWhole() {
        NewCustomer longName = NewCustomer.named("\u0930".repeat(100), "x".repeat(100));
        Customer customer = bank.register(longName.phone("+123456789012345").notificationsEnabled(true));
        Label[] labels = IntStream.range(0, 8)
                .mapToObj(i -> Label.of("n".repeat(39) + i, "\u0930".repeat(100)))
                .toArray(Label[]::new);
        Memo memo = Memo.of("\u6f22".repeat(200));
        Transfer withMemo = asha.deposit(inr("1.00"), memo);
        Transfer withLabels = asha.deposit(inr("1.00"), labels);

        assertThat(bank.customer(customer.id())).isEqualTo(customer);
        assertThat(withMemo.memo()).contains(memo);
        assertThat(bank.find(withMemo.id())).contains(withMemo);
        assertThat(withLabels.labels()).containsExactly(labels);
        assertThat(bank.find(withLabels.id())).contains(withLabels);
    }

    @Test
    void theLongestNameOfAnOwnAccountIsKeptWhole() {
        InternalAccount name = InternalAccount.named("z" + "9-".repeat(19) + "9");
        Account account = bank.internalAccount(name, "INR");

        assertThat(account.state().own()).contains(name);
        assertThat(bank.internalAccount(name, "INR").number()).isEqualTo(account.number());
    }

    @Test
    void anOwnAccountNamedLikeACommandIsRefusedByItsName() {
        assertThat(List.of("x'; DROP TABLE mf_entry; --", "Cash", "caf\u00e9", " cash", "cash ", "1st", "-", ""))
                .allSatisfy(name -> assertThatThrownBy(() -> InternalAccount.named(name))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("a-z 0-9 -"));
    }

    @Test
    void twoMemosAreRefused() {
        assertThatThrownBy(() -> asha.deposit(inr("1.00"), Memo.of("a"), Memo.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memo");
    }

    @Test
    void nineLabelsAreRefused() {
        Label[] nine =
                IntStream.range(0, 9).mapToObj(i -> Label.of("n" + i, "v")).toArray(Label[]::new);

        assertThatThrownBy(() -> asha.deposit(inr("1.00"), nine))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 labels")
                .hasMessageContaining("at most 8");
    }

    @Test
    void twoLabelsOfOneNameAreRefused() {
        assertThatThrownBy(() -> asha.deposit(inr("1.00"), Label.of("a", "1"), Label.of("a", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two labels of one name");
    }

    @Test
    void textMessagesNeedAPhone() {
        NewCustomer customer = NewCustomer.named("Asha", "Rao").notificationsEnabled(true);

        assertThatThrownBy(() -> bank.register(customer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inr", "IN", "INRR", "ZZZ", "\u20b9", "XAU", "XXX", "IN'"})
    void whatIsNoCurrencyOpensNoAccount(String code) {
        var customer = asha.state().customer().orElseThrow();

        assertThatThrownBy(() -> bank.openAccount(customer, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
        assertThatThrownBy(() -> bank.internalAccount(InternalAccount.FEES, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
        assertThat(bank.accounts(customer)).hasSize(1);
    }
}
