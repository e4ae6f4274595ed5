package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of every value is a number, hexadecimal digits or NULL, and the server reads the same value in it. */
class LiteralsTest {

    private static final String LITERAL = "(?:-?\\d+|NULL|(?:_utf8mb4 )?x'(?:[0-9a-f]{2})*+')";
    private static final Pattern ROW = Pattern.compile("ROW\\(%1$s(?:, %1$s)*+\\)".formatted(LITERAL));

    private static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "\\",
            "\\'",
            "`",
            "\u0000",
            "\n",
            ";",
            ";COMMIT",
            "'); COMMIT; DROP TABLE mf_entry; -- ",
            "/*!50000 SLEEP(9) */",
            "-- ",
            "#",
            "?",
            "%_",
            "${x}",
            "{d '2026-01-01'}",
            "x'41'",
            "0x41",
            "\uD83D\uDCB0",
            "\uDBFF\uDFFF",
            "\u0930\u093e\u0935",
            "\u00bf\u5c27",
            "caf\u00e9",
            "e\u0301",
            "\uFEFF",
            "\u2028",
            "a",
            "Z",
            " ");

    private enum Kind {
        A_WORD
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noLetterOfAValueReachesTheServer(long seed) {
        List<@Nullable Object[]> rows = rows(new Random(seed), 300);
        rows.forEach(row -> assertThat(written(Collections.singletonList(row))).matches(ROW));
        assertThat(written(rows))
                .isEqualTo(rows.stream()
                        .map(row -> written(Collections.singletonList(row)))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void eachKindOfValueIsWrittenInItsWay() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[] {
            Long.MIN_VALUE, null, "a'\u0000", new byte[] {0, -1}, new UUID(1, 2), Kind.A_WORD, "", new byte[0]
        });
        assertThat(written(rows))
                .isEqualTo("ROW(-9223372036854775808, NULL, _utf8mb4 x'612700', x'00ff',"
                        + " x'00000000000000010000000000000002', _utf8mb4 x'415f574f5244', _utf8mb4 x'', x'')");
    }

    @Test
    void whatHasNoLiteralIsRefused() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[] {1.5});
        assertThatThrownBy(() -> written(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A Double has no literal.");
    }

    @ParameterizedTest(name = "sql_mode {0}")
    @ValueSource(strings = {"", "NO_BACKSLASH_ESCAPES", "ANSI_QUOTES,PAD_CHAR_TO_FULL_LENGTH"})
    @Tag(MySqlServer.TAG)
    void theServerReadsTheSameValues(String mode) throws SQLException {
        List<@Nullable Object[]> rows = rows(new Random(7), 500);
        try (Connection connection = DriverManager.getConnection(TestDatabase.MYSQL.freshUrl());
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET SESSION sql_mode = '" + mode + "'");
            try (ResultSet read = statement.executeQuery("VALUES " + written(rows))) {
                for (@Nullable Object[] row : rows) {
                    assertThat(read.next()).isTrue();
                    assertThat(read.getObject(1)).isEqualTo(row[0]);
                    assertThat(read.getString(2)).isEqualTo(row[1]);
                    assertThat(read.getBytes(3)).isEqualTo(row[2]);
                    assertThat(Uuid.of(read.getBytes(4))).isEqualTo(row[3]);
                    assertThat(read.getString(5)).isEqualTo("A_WORD");
                }
                assertThat(read.next()).isFalse();
            }
        }
    }

    private static List<@Nullable Object[]> rows(Random random, int count) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            rows.add(new @Nullable Object[] {
                random.nextLong(),
                random.nextInt(20) == 0 ? null : text(random),
                bytes,
                new UUID(random.nextLong(), random.nextLong()),
                Kind.A_WORD
            });
        }
        return rows;
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> HOSTILE.get(random.nextInt(HOSTILE.size())))
                .collect(Collectors.joining());
    }

    private static String written(List<@Nullable Object[]> rows) {
        StringBuilder sql = new StringBuilder();
        Literals.rows(sql, "ROW(", rows);
        return sql.toString();
    }
}
