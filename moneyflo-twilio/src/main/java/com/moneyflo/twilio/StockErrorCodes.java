package com.moneyflo.twilio;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of Twilio's codes. The same table is used for answers to a POST and for status callbacks. Numbers below
 * 600 are HTTP statuses; they count if Twilio gives no known code. {@code docs/twilio.md} shows the table, and a test
 * compares the two.
 */
final class StockErrorCodes {

    /** The smallest number that is a code of Twilio. Smaller numbers are HTTP statuses. */
    static final int FIRST = 600;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * A line of the table.
     *
     * @param number Twilio's code, or an HTTP status
     * @param meaning the cause
     * @param words the meaning in words, for operators
     * @param pause the wait before the next attempt; null for the relay's own
     */
    record Code(
            int number,
            Meaning meaning,
            String words,
            @Nullable Duration pause) {

        private Code after(Duration time) {
            return new Code(number, meaning, words, time);
        }
    }

    private static final Map<Integer, Code> ALL = Stream.of(passing(), numbers(), texts(), unclear(), channel())
            .flatMap(codes -> codes)
            .collect(Collectors.toUnmodifiableMap(Code::number, Function.identity()));

    private StockErrorCodes() {}

    /** Returns the whole table. */
    static Map<Integer, Code> all() {
        return ALL;
    }

    /** Returns the line of a code, or null if this version does not know it. */
    static @Nullable Code of(int number) {
        return ALL.get(number);
    }

    private static Stream<Code> passing() {
        return Stream.of(
                code(408, Meaning.DOUBT, "Twilio did not receive the whole request in time"),
                code(425, Meaning.PASSING, "too early"),
                code(429, Meaning.PASSING, "too many at once"),
                code(14107, Meaning.PASSING, "too many messages to this phone").after(MINUTE),
                code(20429, Meaning.PASSING, "too many at once"),
                code(21611, Meaning.PASSING, "the sender's queue is full").after(MINUTES),
                code(21730, Meaning.PASSING, "Twilio is under maintenance").after(MINUTES),
                code(30001, Meaning.PASSING, "the sender's queue overflowed").after(MINUTES),
                code(30003, Meaning.PASSING, "the phone is off or out of reach").after(MINUTES),
                code(30008, Meaning.PASSING, "not delivered, the network gave no reason")
                        .after(MINUTES),
                code(30017, Meaning.PASSING, "the network is congested").after(MINUTES),
                code(30020, Meaning.PASSING, "a fault inside Twilio").after(MINUTES),
                code(30021, Meaning.PASSING, "a fault inside Twilio").after(MINUTES),
                code(30022, Meaning.PASSING, "faster than the network allows").after(MINUTE),
                code(30023, Meaning.PASSING, "the network's limit for the day is reached")
                        .after(HOUR),
                code(30025, Meaning.PASSING, "half of the network's limit for the day is used")
                        .after(MINUTE),
                code(30026, Meaning.PASSING, "most of the network's limit for the day is used")
                        .after(MINUTE),
                code(30027, Meaning.PASSING, "the network's limit for the day is reached")
                        .after(HOUR),
                code(30035, Meaning.PASSING, "the sender is still being registered")
                        .after(HOUR),
                code(30036, Meaning.PASSING, "it expired before the network took it")
                        .after(MINUTES),
                code(30410, Meaning.PASSING, "the network did not answer in time")
                        .after(MINUTES),
                code(30450, Meaning.PASSING, "blocked for a time by the protection against SMS pumping")
                        .after(HALF_AN_HOUR),
                code(30454, Meaning.PASSING, "the account's limit is reached").after(HOUR),
                code(30485, Meaning.PASSING, "could not be delivered").after(MINUTES),
                code(30500, Meaning.PASSING, "a fault inside Twilio").after(MINUTES),
                code(60728, Meaning.PASSING, "the account's limit for the hour is reached")
                        .after(HALF_AN_HOUR),
                code(63009, Meaning.PASSING, "a fault of the channel's provider")
                        .after(MINUTES),
                code(63010, Meaning.PASSING, "a fault inside Twilio").after(MINUTES),
                code(63012, Meaning.PASSING, "a fault of the channel's provider")
                        .after(MINUTES),
                code(63017, Meaning.PASSING, "too many at once").after(MINUTE),
                code(63018, Meaning.PASSING, "too many at once for the channel").after(MINUTE),
                code(63038, Meaning.PASSING, "the account's limit for the day is reached")
                        .after(HOUR));
    }

    private static Stream<Code> numbers() {
        return Stream.of(
                code(21211, Meaning.NUMBER, "not a valid phone number"),
                code(21214, Meaning.NUMBER, "the phone cannot be reached"),
                code(21217, Meaning.NUMBER, "not a valid phone number"),
                code(21266, Meaning.NUMBER, "it is the sender's own number"),
                code(21610, Meaning.OPTED_OUT, "its owner has opted out"),
                code(21614, Meaning.NUMBER, "not a mobile phone"),
                code(21635, Meaning.NUMBER, "a landline"),
                code(30005, Meaning.NUMBER, "no such phone"),
                code(30006, Meaning.NUMBER, "a landline, or a network that takes no SMS"),
                code(63003, Meaning.NUMBER, "no such phone in the channel"),
                code(63014, Meaning.OPTED_OUT, "its owner has blocked the sender"),
                code(63024, Meaning.NUMBER, "not a valid recipient"),
                code(63033, Meaning.OPTED_OUT, "its owner has blocked the sender"));
    }

    private static Stream<Code> texts() {
        return Stream.of(
                code(21219, Meaning.TEXT, "a trial account sends to verified numbers only"),
                code(21408, Meaning.TEXT, "messages to that country are not enabled for the account"),
                code(21602, Meaning.TEXT, "the text is empty"),
                code(21605, Meaning.TEXT, "the text is too long"),
                code(
                        21608,
                        Meaning.TEXT,
                        "a trial account, or one without an approved profile, sends to verified numbers only"),
                code(21617, Meaning.TEXT, "the text is too long"),
                code(21618, Meaning.TEXT, "the text cannot be sent"),
                code(21619, Meaning.TEXT, "the text is empty"),
                code(21658, Meaning.TEXT, "a parameter is too long"),
                code(30004, Meaning.TEXT, "this phone is blocked for such messages"),
                code(30007, Meaning.TEXT, "filtered as unwanted"),
                code(30010, Meaning.TEXT, "more expensive than the account's maximum price"),
                code(30019, Meaning.TEXT, "larger than the network allows"),
                code(30038, Meaning.TEXT, "filtered, since it looks like a one-time code"),
                code(63005, Meaning.TEXT, "the channel does not take such content"),
                code(63013, Meaning.TEXT, "against the channel's policy"),
                code(63015, Meaning.TEXT, "a sandbox sends only to phones that have joined it"),
                code(63016, Meaning.TEXT, "outside of the time in which the channel takes free-form messages"),
                code(63026, Meaning.TEXT, "the channel considers it spam"),
                code(63032, Meaning.TEXT, "the channel does not allow it for this phone"));
    }

    private static Stream<Code> unclear() {
        return Stream.of(
                code(
                        21606,
                        Meaning.UNCLEAR,
                        "the sender cannot send to that number, or does not belong to the account"),
                code(21612, Meaning.UNCLEAR, "this sender cannot send to this phone"),
                code(21657, Meaning.UNCLEAR, "that country does not take this sender"),
                code(
                        21659,
                        Meaning.UNCLEAR,
                        "the sender is not a number of Twilio, or is a short code of another country"),
                code(21910, Meaning.UNCLEAR, "the sender and the phone are in different channels"),
                code(30018, Meaning.UNCLEAR, "that network requires a registered sender name"),
                code(30024, Meaning.UNCLEAR, "that network requires a registered sender number"),
                code(30032, Meaning.UNCLEAR, "the toll-free sender has not been verified"),
                code(30034, Meaning.UNCLEAR, "the sender is not registered for this traffic"),
                code(30040, Meaning.UNCLEAR, "that network requires a registered sender name"),
                code(30041, Meaning.UNCLEAR, "that country requires a registered sender"),
                code(63035, Meaning.UNCLEAR, "the RCS sender is not open to this phone"),
                code(63036, Meaning.UNCLEAR, "the phone cannot be reached by RCS"));
    }

    private static Stream<Code> channel() {
        return Stream.of(
                code(401, Meaning.CHANNEL, "wrong credentials"),
                code(402, Meaning.CHANNEL, "the account must be paid"),
                code(403, Meaning.CHANNEL, "not allowed with these credentials"),
                code(404, Meaning.CHANNEL, "there is no such account or service"),
                code(407, Meaning.CHANNEL, "a proxy requires credentials"),
                code(10001, Meaning.CHANNEL, "the account is not active"),
                code(20003, Meaning.CHANNEL, "wrong credentials, or not allowed with them"),
                code(20005, Meaning.CHANNEL, "the account is not active"),
                code(20006, Meaning.CHANNEL, "access is denied"),
                code(20008, Meaning.CHANNEL, "these are test credentials"),
                code(20010, Meaning.CHANNEL, "not enabled for the account"),
                code(20403, Meaning.CHANNEL, "the account may not use Twilio"),
                code(20404, Meaning.CHANNEL, "there is no such account or service"),
                code(21212, Meaning.CHANNEL, "the sender is not a valid number"),
                code(21407, Meaning.CHANNEL, "a number of the sender's type cannot send SMS"),
                code(21601, Meaning.CHANNEL, "the sender cannot send SMS"),
                code(21603, Meaning.CHANNEL, "no sender was given"),
                code(21607, Meaning.CHANNEL, "a trial account sends from the sandbox only"),
                code(21609, Meaning.CHANNEL, "the status callback's address is not valid"),
                code(21616, Meaning.CHANNEL, "the sender matches several numbers of the account"),
                code(21660, Meaning.CHANNEL, "the sender belongs to another account"),
                code(21661, Meaning.CHANNEL, "the sender cannot send SMS"),
                code(21701, Meaning.CHANNEL, "no such messaging service"),
                code(21702, Meaning.CHANNEL, "the messaging service cannot send SMS"),
                code(21703, Meaning.CHANNEL, "the messaging service has no sender"),
                code(21704, Meaning.CHANNEL, "the messaging service has no sender"),
                code(21705, Meaning.CHANNEL, "the messaging service is not valid"),
                code(21709, Meaning.CHANNEL, "the messaging service may not use this name as its sender"),
                code(30002, Meaning.CHANNEL, "the account is suspended"),
                code(30033, Meaning.CHANNEL, "the sender's campaign is suspended"),
                code(30037, Meaning.CHANNEL, "sending is switched off for the account"),
                code(63001, Meaning.CHANNEL, "the channel's credentials are wrong"),
                code(63002, Meaning.CHANNEL, "no such sender in the channel"),
                code(63007, Meaning.CHANNEL, "no such sender in the channel"),
                code(63008, Meaning.CHANNEL, "the channel is set up wrongly"),
                code(63020, Meaning.CHANNEL, "a fault of the channel's business account"),
                code(70051, Meaning.CHANNEL, "the API key lacks a permission"),
                code(90010, Meaning.CHANNEL, "the account is not active"));
    }

    private static Code code(int number, Meaning meaning, String words) {
        return new Code(number, meaning, words, null);
    }
}
