package com.moneyflo.twilio.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.twilio.testing.FakePost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The check finds what it is there for. */
class TextsCheckTest {

    private static final long ACCOUNT = 100_001;
    private static final Instant CLAIMED = Instant.parse("2026-11-24T10:00:00Z");
    private static final String PHONE = "+919876500001";

    private final List<Books.Entry> entries = new ArrayList<>();
    private final List<Books.Notice> notices = new ArrayList<>();
    private final List<FakePost> posts = new ArrayList<>();

    TextsCheckTest() {
        entries.add(new Books.Entry(1, 100_000, 100_000));
        entries.add(new Books.Entry(2, -90_000, 10_000));
        sent(0, new Owed("ACCOUNT_OPENED", 0, 0));
        sent(2, new Owed("CREDITED", 100_000, 100_000));
        sent(4, new Owed("DEBITED", 90_000, 10_000));
        sent(5, new Owed("LOW_BALANCE", 50_000, 10_000));
    }

    @Test
    void nothingIsFoundWhereAllIsWell() {
        assertThat(faults()).isEmpty();
        assertThat(posts.get(1).body())
                .matches("INR 1,000.00 credited to your account XX\\d{4}. Balance INR 1,000.00.");
    }

    @Test
    void aTextThatWasNotTakenAtFirstIsNoDouble() {
        posts.add(0, without(posts.get(0)));
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsInDoubtMayHaveBeenTakenOnceOrNot() {
        state(1, "IN_DOUBT");
        assertThat(faults()).isEmpty();
        posts.remove(1);
        assertThat(faults()).isEmpty();
        posts.add(1, post(1, "SM8"));
        posts.add(1, post(1, "SM9"));
        assertThat(faults()).singleElement().asString().contains("were taken too often");
    }

    @Test
    void aDoubleIsFound() {
        posts.add(post(3, "SM9"));
        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.contains("were taken too often"));
    }

    @Test
    void aTextThatIsSaidToBeSentAndWasNotTakenIsFound() {
        posts.set(1, without(posts.get(1)));
        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.contains("the provider took []"));
    }

    @Test
    void ofTwoThatSayTheSameOneMayStandForTheOtherOnlyAfterADoubt() {
        twins();
        FakePost first = posts.get(4);
        String other = notices.get(6).id().toString();
        posts.set(4, new FakePost(first.number(), first.sid(), PHONE, other, first.body()));
        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("was in no doubt"));
        trail(4, step(-10, Books.Step.DOUBTED));
        trail(6, step(-10, Books.Step.DOUBTED));
        assertThat(faults()).isEmpty();
    }

    @Test
    void ofTwoThatSayTheSameOneIsMissedThoughBothAreSaidToBeSent() {
        twins();
        Books.Notice is = notices.get(6);
        notices.set(6, with(is, "SENT", "SM4", List.of(step(-10, Books.Step.DOUBTED))));
        posts.remove(6);
        assertThat(faults())
                .anyMatch(fault -> fault.contains("not taken as often"))
                .anyMatch(fault -> fault.contains("the provider took []"));
    }

    @Test
    void aTextThatTookTheNameOfAnotherIsFound() {
        Books.Notice is = notices.get(1);
        notices.set(1, with(is, is.state(), "SM9", List.of()));
        assertThat(faults()).singleElement().asString().contains("the provider took [SM1]");
    }

    @Test
    void aTextThatWaitsForEverIsFound() {
        state(3, "LATER");
        posts.remove(3);
        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.contains("was never sent"));
    }

    @Test
    void aNoticeThatWasLostIsFound() {
        notices.remove(2);
        posts.remove(2);
        assertThat(faults()).singleElement().asString().contains("owed are");
    }

    @Test
    void aNoticeAndATextOfMoneyThatDidNotMoveAreFound() {
        sent(6, new Owed("DEBITED", 5_000, 5_000));
        assertThat(faults()).singleElement().asString().contains("owed are");
        notices.remove(4);
        assertThat(faults()).singleElement().asString().contains("did not happen");
    }

    @Test
    void aTextOfMoneyThatDidNotMoveIsFoundEvenIfTheProviderDidNotTakeIt() {
        posts.add(new FakePost(9, "", PHONE, UUID.randomUUID().toString(), "INR 1.00 credited"));
        assertThat(faults()).singleElement().asString().contains("did not happen");
    }

    @Test
    void aTextWithAnotherAmountIsFound() {
        FakePost is = posts.get(2);
        posts.set(2, new FakePost(3, is.sid(), PHONE, is.messageId(), is.body().replace("900", "901")));
        assertThat(faults()).singleElement().asString().contains("other words");
    }

    @Test
    void aTextToAnotherPhoneIsFound() {
        FakePost is = posts.get(2);
        posts.set(2, new FakePost(3, is.sid(), "+919876500002", is.messageId(), is.body()));
        assertThat(faults()).singleElement().asString().contains("another phone");
    }

    @Test
    void disorderIsFound() {
        posts.add(posts.remove(1));
        assertThat(faults()).singleElement().asString().contains("was taken after DEBITED 4");
    }

    @Test
    void whatWasInDoubtForLongMayBeOvertaken() {
        posts.add(posts.remove(1));
        trail(1, step(-300, Books.Step.DOUBTED));
        assertThat(faults()).isEmpty();
        trail(1, step(-290, Books.Step.DOUBTED));
        assertThat(faults()).singleElement().asString().contains("was taken after DEBITED 4");
    }

    @Test
    void whatIsInDoubtNoLongerMayNotBeOvertaken() {
        posts.add(posts.remove(1));
        trail(1, step(-400, Books.Step.DOUBTED), step(-20, Books.Step.NOT_TAKEN));
        assertThat(faults()).singleElement().asString().contains("was taken after DEBITED 4");
        trail(1, step(10, Books.Step.DOUBTED));
        assertThat(faults()).singleElement().asString().contains("was taken after DEBITED 4");
    }

    /** The fifth notice and the seventh say the same. */
    private void twins() {
        entries.add(new Books.Entry(3, 1, 10_001));
        entries.add(new Books.Entry(4, -1, 10_000));
        entries.add(new Books.Entry(5, 1, 10_001));
        sent(6, new Owed("CREDITED", 1, 10_001));
        sent(8, new Owed("DEBITED", 1, 10_000));
        sent(10, new Owed("CREDITED", 1, 10_001));
    }

    private List<String> faults() {
        return TextsCheck.of(
                        new Books(
                                Map.of(ACCOUNT, new Books.Account(PHONE, true, 50_000L)),
                                Map.of(ACCOUNT, entries),
                                Map.of(ACCOUNT, notices)),
                        posts)
                .faults();
    }

    private void sent(long seq, Owed owed) {
        String sid = "SM" + notices.size();
        notices.add(new Books.Notice(
                UUID.randomUUID(), seq, owed.kind(), owed.amount(), owed.balance(), "SENT", sid, CLAIMED, List.of()));
        posts.add(post(notices.size() - 1, sid));
    }

    private FakePost post(int notice, String sid) {
        Books.Notice is = notices.get(notice);
        return new FakePost(
                posts.size() + 1, sid, PHONE, is.id().toString(), Owed.of(is).words(ACCOUNT));
    }

    private void state(int notice, String state) {
        notices.set(notice, with(notices.get(notice), state, null, List.of()));
    }

    private void trail(int notice, Books.Step... steps) {
        Books.Notice is = notices.get(notice);
        notices.set(notice, with(is, is.state(), is.providerId(), List.of(steps)));
    }

    private static Books.Step step(int seconds, String act) {
        return new Books.Step(CLAIMED.plusSeconds(seconds), act);
    }

    private static Books.Notice with(Books.Notice is, String state, String providerId, List<Books.Step> trail) {
        return new Books.Notice(
                is.id(), is.seq(), is.kind(), is.amount(), is.balance(), state, providerId, is.claimed(), trail);
    }

    private static FakePost without(FakePost post) {
        return new FakePost(post.number(), "", post.to(), post.messageId(), post.body());
    }
}
