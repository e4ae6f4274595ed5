package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.DeliveryReport.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a row here, a row in the documentation, and means the same at once and later. */
class ErrorCodesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static final Map<Meaning, String> ROWS = new EnumMap<>(Map.of(
            Meaning.PASSING,
            "425 429 14107 20429 21611 21730 30001 30003 30008 30017 30020 30021 30022 30023 30025 30026 30027 30035 "
                    + "30036 30410 30450 30454 30485 30500 60728 63009 63010 63012 63017 63018 63038",
            Meaning.NUMBER,
            "21211 21214 21217 21266 21614 21635 30005 30006 63003 63024",
            Meaning.OPTED_OUT,
            "21610 63014 63033",
            Meaning.TEXT,
            "21219 21408 21602 21605 21608 21617 21618 21619 21658 30004 30007 30010 30019 30038 63005 63013 "
                    + "63015 63016 63026 63032",
            Meaning.UNCLEAR,
            "21606 21612 21657 21659 21910 30018 30024 30032 30034 30040 30041 63035 63036",
            Meaning.CHANNEL,
            "401 402 403 404 407 10001 20003 20005 20006 20008 20010 20403 20404 21212 21407 21601 21603 21607 "
                    + "21609 21616 "
                    + "21660 21661 21701 21702 21703 21704 21705 21709 30002 30033 30037 63001 63002 63007 63008 63020 "
                    + "70051 90010",
            Meaning.DOUBT,
            "408"));

    private static final Map<Meaning, Class<? extends Delivery>> AT_ONCE = Map.of(
            Meaning.PASSING, Delivery.RetryLater.class,
            Meaning.NUMBER, Delivery.RefusedNumber.class,
            Meaning.OPTED_OUT, Delivery.RefusedNumber.class,
            Meaning.TEXT, Delivery.RefusedText.class,
            Meaning.UNCLEAR, Delivery.RetryLater.class,
            Meaning.CHANNEL, Delivery.ChannelDown.class,
            Meaning.DOUBT, Delivery.InDoubt.class);

    private static final Map<Meaning, Progress> LATER = Map.of(
            Meaning.PASSING, Progress.FAILED_FOR_NOW,
            Meaning.NUMBER, Progress.NUMBER_REFUSED,
            Meaning.OPTED_OUT, Progress.OPTED_OUT,
            Meaning.TEXT, Progress.FAILED,
            Meaning.UNCLEAR, Progress.FAILED,
            Meaning.CHANNEL, Progress.FAILED_FOR_NOW,
            Meaning.DOUBT, Progress.FAILED_FOR_NOW);

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void everyCodeMeansWhatItsRowSays(Meaning meaning) {
        for (int code : numbers(String.valueOf(ROWS.get(meaning)))) {
            int status = code < StockErrorCodes.FIRST ? code : 400;
            Delivery delivery = ErrorCodes.stock()
                    .of(status, code < StockErrorCodes.FIRST ? null : code, null, DAY)
                    .delivery();
            assertThat(delivery).as("code " + code).isInstanceOf(AT_ONCE.get(meaning));
            if (delivery instanceof Delivery.RefusedNumber refused) {
                assertThat(refused.optedOut()).as("code " + code).isEqualTo(meaning == Meaning.OPTED_OUT);
            }
            assertThat(Progresses.of("undelivered", code)).as("code " + code).contains(LATER.get(meaning));
            assertThat(Progresses.of("delivered", code)).as("code " + code).contains(Progress.DELIVERED);
        }
    }

    @Test
    void noCodeIsWithoutARow() {
        Set<Integer> rows =
                ROWS.values().stream().flatMap(row -> numbers(row).stream()).collect(Collectors.toSet());
        assertThat(StockErrorCodes.all().keySet()).isEqualTo(rows);
    }

    @Test
    void theDocumentationHasTheSameTable() throws IOException {
        Map<Meaning, Set<Integer>> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/twilio.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 2 && cells[1].strip().matches("[A-Z_]+")) {
                documented.put(Meaning.valueOf(cells[1].strip()), numbers(cells[2]));
            }
        }
        Map<Meaning, Set<Integer>> rows = new TreeMap<>();
        ROWS.forEach((meaning, row) -> rows.put(meaning, numbers(row)));
        assertThat(documented).isEqualTo(rows);
    }

    private static Set<Integer> numbers(String row) {
        return Arrays.stream(row.split("[^0-9]+", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
