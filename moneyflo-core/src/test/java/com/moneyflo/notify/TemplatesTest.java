package com.moneyflo.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.notice.Notice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");
    private static final AccountNumber ACCOUNT = AccountNumber.ofSerial(100_042);
    private static final String MASKED = "XX" + ACCOUNT.toString().substring(3);

    private final Templates stock = Templates.stock();

    static Stream<Template> stockTexts() {
        return Templates.stock().all().stream();
    }

    /** The linter: who writes a stock text that costs two messages breaks the build. */
    @ParameterizedTest
    @MethodSource("stockTexts")
    void everyStockTextIsSentInOnePart(Template template) {
        assertThat(template.longest().count()).as(template.text()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsOfItsOwnInEnglishAndInHindi(NoticeKind kind) {
        Template english = stock.find(kind, Locale.UK);
        Template hindi = stock.find(kind, HINDI);
        assertThat(english.longest().alphabet()).isEqualTo(Segments.Alphabet.GSM_7);
        assertThat(hindi.longest().alphabet()).isEqualTo(Segments.Alphabet.UCS_2);
        assertThat(List.of(english, hindi)).allSatisfy(template -> {
            assertThat(template.kind()).isEqualTo(kind);
            assertThat(kind.variables())
                    .filteredOn(variable -> variable != Variable.DATE)
                    .allSatisfy(variable -> assertThat(template.text()).contains(variable.inBraces()));
        });
    }

    @Test
    void amountsAreWrittenWithTheirCodeAndAccountsByTheirLastFour() {
        Notice notice = new Notice.Credited(ACCOUNT, Money.of("INR", "2500.00"), Money.of("INR", "12345678.90"));
        assertThat(stock.find(NoticeKind.CREDITED, Locale.ENGLISH).render(notice))
                .isEqualTo("INR 2,500.00 credited to your account " + MASKED + ". Balance INR 12,345,678.90.");
        assertThat(stock.find(NoticeKind.CREDITED, HINDI).render(notice))
                .isEqualTo("खाता " + MASKED + ": INR 2,500.00 जमा, शेष INR 12,345,678.90");
    }

    @Test
    void currenciesKeepTheirOwnDecimalsAndBalancesTheirSign() {
        Notice yen = new Notice.Debited(ACCOUNT, Money.of("JPY", "1500"), Money.of("JPY", "-20000"));
        assertThat(stock.find(NoticeKind.DEBITED, Locale.ENGLISH).render(yen))
                .startsWith("JPY 1,500 debited")
                .contains("Balance JPY -20,000.");
    }

    @Test
    void anAmountIsNeverCutHoweverLong() {
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        assertThat(stock.find(NoticeKind.CREDITED, Locale.ENGLISH).render(new Notice.Credited(ACCOUNT, most, most)))
                .startsWith("INR 92,233,720,368,547,758.07 credited")
                .endsWith("INR 92,233,720,368,547,758.07.");
    }

    @Test
    void aLongNameIsCutAndOneThatLooksLikeAVariableIsAName() {
        LocalDate day = LocalDate.of(2028, 2, 29);
        Template due = stock.find(NoticeKind.PAYMENT_DUE, Locale.ENGLISH);
        assertThat(due.render(
                        new Notice.PaymentDue(ACCOUNT, Money.of("INR", "900.00"), "Bharat Sanchar Nigam Limited", day)))
                .isEqualTo("INR 900.00 will be paid to Bharat Sanchar N.. on 29-02-2028 from your account " + MASKED
                        + ".");
        assertThat(due.render(new Notice.PaymentDue(ACCOUNT, Money.of("INR", "900.00"), "{amount} $1", day)))
                .contains("paid to {amount} $1 on");
    }

    @Test
    void everyNoticeFillsAllVariablesOfItsKind() {
        Money amount = Money.of("INR", "1.00");
        List<Notice> notices = List.of(
                new Notice.AccountOpened(ACCOUNT),
                new Notice.Credited(ACCOUNT, amount, amount),
                new Notice.Debited(ACCOUNT, amount, amount),
                new Notice.LowBalance(ACCOUNT, amount, amount),
                new Notice.PaymentDue(ACCOUNT, amount, "Ravi", LocalDate.EPOCH),
                new Notice.PaymentRefused(ACCOUNT, amount, "Ravi"),
                new Notice.BalanceTold(ACCOUNT, amount),
                new Notice.LastMovements(ACCOUNT, List.of(amount)),
                new Notice.Help(),
                new Notice.TextsOn(),
                new Notice.OneTimeCode("123456"));
        assertThat(notices).extracting(Notice::kind).containsExactlyInAnyOrder(NoticeKind.values());
        assertThat(notices)
                .allSatisfy(notice -> assertThat(notice.values().keySet())
                        .isEqualTo(notice.kind().variables()));
    }

    @Test
    void theLastFiveMovementsAreToldWithTheirSigns() {
        List<Money> six = Stream.of("-900.00", "2500.00", "-1.00", "-2.00", "-3.00", "-4.00")
                .map(amount -> Money.of("INR", amount))
                .toList();
        assertThat(stock.find(NoticeKind.LAST_MOVEMENTS, Locale.ENGLISH).render(new Notice.LastMovements(ACCOUNT, six)))
                .endsWith("the latest first: -900.00 +2,500.00 -1.00 -2.00 -3.00");
        assertThat(new Notice.LastMovements(ACCOUNT, List.of()).values()).containsEntry(Variable.MOVEMENTS, "none");
    }

    @Test
    void aCodeDoesNotShowInItsTextForm() {
        assertThat(new Notice.OneTimeCode("123456")).hasToString("OneTimeCode[hidden]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Notice.OneTimeCode("12 4"));
    }

    @Test
    void aHostsWordsTakeThePlaceOfStockWordsInTheirLanguageAlone() {
        Registration registration = new Registration("1107160000000012345", Registration.Category.SERVICE_IMPLICIT);
        Template own = Template.of(NoticeKind.CREDITED, Locale.UK, "Got {amount}. Acme Bank")
                .registration(registration);
        Templates both = stock.with(own);
        assertThat(both.find(NoticeKind.CREDITED, Locale.US)).isEqualTo(own);
        assertThat(both.find(NoticeKind.CREDITED, HINDI)).isEqualTo(stock.find(NoticeKind.CREDITED, HINDI));
        assertThat(both.all()).hasSameSizeAs(stock.all());
    }

    @Test
    void aLanguageWithoutWordsGetsEnglish() {
        assertThat(stock.find(NoticeKind.DEBITED, Locale.FRENCH)).isEqualTo(stock.find(NoticeKind.DEBITED, Locale.UK));
        Template french = Template.of(NoticeKind.DEBITED, Locale.FRENCH, "{amount} ont quitté {account}.");
        assertThat(stock.with(french).find(NoticeKind.DEBITED, Locale.CANADA_FRENCH))
                .isEqualTo(french);
    }

    @Test
    void eachCustomerGetsTheWordsOfHisRegionAndScript() {
        Template china = words("zh-CN", "\u4F59\u989D {balance}");
        Template taiwan = words("zh-TW", "\u9918\u984D {balance}");
        Templates both = stock.with(china, taiwan);
        assertThat(find(both, "zh-CN")).isEqualTo(china);
        assertThat(find(both, "zh-TW")).isEqualTo(taiwan);
        assertThat(find(both, "zh-Hans-CN")).isEqualTo(china);
        assertThat(find(both, "zh-Hant-TW")).isEqualTo(taiwan);
        assertThat(find(both, "zh-HK")).isEqualTo(taiwan);
        assertThat(find(both, "zh-SG")).isEqualTo(china);
        assertThat(find(both, "zh-Hant")).isEqualTo(taiwan);
        assertThat(find(both, "zh-TW-u-nu-hanidec")).isEqualTo(taiwan);
        assertThat(find(both, "zh")).isEqualTo(china);
        assertThat(both.all()).contains(china, taiwan).hasSize(stock.all().size() + 2);
    }

    @Test
    void oneForTheLanguageItselfIsForAllRegionsWithoutOne() {
        Template brazil = words("pt-BR", "Saldo BR {balance}");
        Template portugal = words("pt-PT", "Saldo PT {balance}");
        Template language = words("pt", "Saldo {balance}");
        Templates all = stock.with(brazil, language, portugal);
        assertThat(find(all, "pt-BR")).isEqualTo(brazil);
        assertThat(find(all, "pt-PT")).isEqualTo(portugal);
        assertThat(find(all, "pt-AO")).isEqualTo(language);
        assertThat(find(stock.with(portugal, brazil), "pt-AO")).isEqualTo(portugal);
        Template changed = words("pt-PT", "Novo saldo {balance}");
        assertThat(find(stock.with(portugal, brazil).with(changed), "pt-AO")).isEqualTo(changed);
        assertThat(find(stock.with(words("en-IN", "Bal {balance}")), "en-IN").text())
                .isEqualTo("Bal {balance}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anita D\u2019Souza",
                "\u201CAcme\u201D Ltd",
                "Acme \u2013 Pune",
                "Acme\u2014Pune",
                "Acme\u00A0Ltd",
                "A\u202Fb\u2009c",
                "Acme\u2026",
                "Acme\u2011Ltd",
                "Ac\u00ADme\u200B\uFEFF",
                "\u2018A\u2019 \u2039b\u203A",
                "Rene\u0301 Nun\u0303ez",
                "\uFB01ne O\uFB03ce"
            })
    void typographyInANameDoesNotMakeATextTwoParts(String payee) {
        Template due = stock.find(NoticeKind.PAYMENT_DUE, Locale.ENGLISH);
        Notice notice = new Notice.PaymentDue(ACCOUNT, Money.of("INR", "900.00"), payee, LocalDate.EPOCH);
        assertThat(Segments.of(due.render(notice))).isEqualTo(due.longest());
    }

    @Test
    void namesAreReadableAfterIt() {
        Template refused = stock.find(NoticeKind.PAYMENT_REFUSED, Locale.ENGLISH);
        assertThat(refused.render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "Anita D\u2019Souza")))
                .contains("paid to Anita D'Souza from");
        assertThat(refused.render(new Notice.PaymentRefused(
                        ACCOUNT, Money.of("INR", "1.00"), "\u2026\u2026\u2026\u2026\u2026\u2026\u2026")))
                .contains("paid to ................... from".replace("...................", ".".repeat(18)));
        assertThat(refused.render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "Jo\u00E3o\u2019s")))
                .contains("Jo\u00E3o\u2019s");
        assertThat(stock.find(NoticeKind.PAYMENT_REFUSED, HINDI)
                        .render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "D\u2019Souza")))
                .contains("D\u2019Souza");
    }

    @Test
    void aNameWithItsAccentsApartIsComposedAndCutAsAPersonCountsLetters() {
        Template refused = stock.find(NoticeKind.PAYMENT_REFUSED, Locale.ENGLISH);
        assertThat(refused.render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "e\u0301".repeat(18))))
                .contains("paid to " + "\u00E9".repeat(18) + " from");
        assertThat(refused.render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "Joa\u0303o")))
                .contains("Jo\u00E3o");
        assertThat(stock.find(NoticeKind.PAYMENT_REFUSED, HINDI)
                        .render(new Notice.PaymentRefused(
                                ACCOUNT, Money.of("INR", "1.00"), "\u095B\u0915\u0930\u0940")))
                .contains("\u095B\u0915\u0930\u0940");
    }

    @Test
    void aNameFromAnOldRowDoesNotBreakTheLine() {
        Template refused = stock.find(NoticeKind.PAYMENT_REFUSED, HINDI);
        assertThat(refused.render(new Notice.PaymentRefused(ACCOUNT, Money.of("INR", "1.00"), "A\u2028b\u0085c\nd")))
                .contains("A b c d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th-TH-u-nu-thai", "ar-EG", "hi-IN-u-nu-deva", "fa-IR", "tr-TR", "de-DE"})
    void digitsAreTheSameInEveryJvmLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Notice due =
                    new Notice.PaymentDue(ACCOUNT, Money.of("INR", "-1234567.89"), "Ravi", LocalDate.of(2028, 2, 29));
            assertThat(stock.find(NoticeKind.PAYMENT_DUE, Locale.ENGLISH).render(due))
                    .isEqualTo(
                            "INR -1,234,567.89 will be paid to Ravi on 29-02-2028 from your account " + MASKED + ".");
            Notice last = new Notice.LastMovements(ACCOUNT, List.of(Money.of("INR", "2500.00")));
            assertThat(stock.find(NoticeKind.LAST_MOVEMENTS, HINDI).render(last))
                    .endsWith("+2,500.00");
            assertThat(Money.of("INR", "1234.50")).hasToString("INR 1234.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF \u00A0", "\u3164\uFE0F", "\uFFFD {amount}", "\uD83D {amount}"})
    void wordsThatAreNotSeenOrWereDamagedAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of(NoticeKind.CREDITED, Locale.ENGLISH, text))
                .withMessageContaining("CREDITED");
    }

    private static Template words(String tag, String text) {
        return Template.of(NoticeKind.BALANCE, Locale.forLanguageTag(tag), text);
    }

    private static Template find(Templates templates, String tag) {
        return templates.find(NoticeKind.BALANCE, Locale.forLanguageTag(tag));
    }

    @Test
    void wordsThatNameWhatTheirKindDoesNotHaveAreRefused() {
        for (String text : Arrays.asList("{payee}", "{Amount}", "{amount", "amount}", "{}", "{{amount}}")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Template.of(NoticeKind.CREDITED, Locale.ENGLISH, text))
                    .withMessageContaining("CREDITED");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        stock.find(NoticeKind.CREDITED, Locale.ENGLISH).render(new Notice.AccountOpened(ACCOUNT)));
    }
}
