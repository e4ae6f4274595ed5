package com.moneyflo.examples.cli;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts arguments to values. Errors say what to type. */
final class Values {

    private Values() {}

    static CommandLine register(CommandLine line) {
        return line.registerConverter(AccountNumber.class, checked(AccountNumber::of))
                .registerConverter(CustomerId.class, checked(CustomerId::of))
                .registerConverter(IdempotencyKey.class, checked(IdempotencyKey::of))
                .registerConverter(Memo.class, checked(Memo::of))
                .registerConverter(MessageId.class, checked(Values::notice))
                .registerConverter(NoticeState.class, checked(Values::state))
                .registerConverter(Actor.class, checked(Actor::of))
                .registerConverter(Label.class, checked(Values::label))
                .registerConverter(Instant.class, dated(Instant::parse, "an instant such as 2026-11-30T18:00:00Z"))
                .registerConverter(LocalDate.class, dated(LocalDate::parse, "a day such as 2026-11-30"))
                .registerConverter(YearMonth.class, dated(YearMonth::parse, "a month such as 2026-11"))
                .registerConverter(ZoneId.class, dated(ZoneId::of, "a time zone such as Asia/Kolkata"));
    }

    private static MessageId notice(String text) {
        try {
            MessageId id = new MessageId(UUID.fromString(text));
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // thrown below
        }
        throw new IllegalArgumentException("'" + text
                + "' is not a notice id. Give 32 hexadecimal digits in five groups, as 'moneyflo notices' shows it.");
    }

    private static NoticeState state(String text) {
        return Arrays.stream(NoticeState.values())
                .filter(state ->
                        Words.typed(state).equals(text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is not a state of a notice. Give one of "
                        + Arrays.stream(NoticeState.values()).map(Words::typed).collect(Collectors.joining(", "))
                        + "."));
    }

    private static Label label(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a label. Write name=value, such as invoice=42.");
        }
        return Label.of(text.substring(0, equals), text.substring(equals + 1));
    }

    private static <T> ITypeConverter<T> checked(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static <T> ITypeConverter<T> dated(Function<String, T> reader, String example) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not " + example + ".");
            }
        };
    }
}
