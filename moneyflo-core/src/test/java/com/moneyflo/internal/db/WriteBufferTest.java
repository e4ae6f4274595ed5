package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.Fate;
import com.moneyflo.testing.MySqlProxy;
import com.moneyflo.testing.MySqlServer;
import com.moneyflo.testing.Packet;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The buffer keeps writes back and sends them at once: in as few packets as the server takes, none too long, COMMIT
 * behind all of them.
 */
@Tag(MySqlServer.TAG)
class WriteBufferTest {

    private static final String INSERT = "INSERT INTO kept (id, v) VALUES ";
    private static final List<Column> COLUMNS = List.of(new Column("id", "BIGINT"), new Column("v", "VARBINARY(999)"));
    private static final int ROOMY = 1 << 20;
    private static final int NARROW = 2_000;

    private final List<Packet> sent = new CopyOnWriteArrayList<>();
    private final MySqlProxy proxy;
    private final Connection connection;

    WriteBufferTest() throws IOException, SQLException {
        proxy = MySqlProxy.before(TestDatabase.MYSQL.freshUrl());
        // As the pool has it: else the driver asks before each statement whether the session is read-only.
        connection = DriverManager.getConnection(proxy.url() + "&allowMultiQueries=true&useLocalSessionState=true");
    }

    @BeforeEach
    void makeTable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id BIGINT PRIMARY KEY, v VARBINARY(999))");
        }
        connection.setAutoCommit(false);
        proxy.fate(request -> {
            sent.add(request);

            return Fate.Decision.PASS;
        });
    }

    @AfterEach
    void closeAll() throws SQLException, IOException {
        connection.close();
        proxy.close();
    }

    @Test
    void whatFitsIsOnePacket() throws SQLException {
        WriteBuffer burst = new WriteBuffer(ROOMY);
        burst.add(INSERT, "(", rows(1, 200, 20), "");
        MultiRowUpdate.update(burst, "kept", COLUMNS, rows(1, 100, 30));
        assertThat(burst.isEmpty()).isFalse();
        burst.commit(connection);

        assertThat(sent).hasSize(1).allMatch(Packet::commits);
        assertThat(lengths()).containsOnlyKeys(20, 30).containsValues(100L);
    }

    @Test
    void nothingKeptBackIsCommitAlone() throws SQLException {
        WriteBuffer burst = new WriteBuffer(ROOMY);
        assertThat(burst.isEmpty()).isTrue();
        burst.commit(connection);
        assertThat(sent).hasSize(1).allMatch(Packet::commits);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatDoesNotFitIsSeveralPacketsOfWholeStatementsAndOnlyTheLastCommits(long seed) throws SQLException {
        Random random = new Random(seed);
        WriteBuffer burst = new WriteBuffer(NARROW);
        long next = 1;
        for (int statements = 0; statements < 12; statements++) {
            int count = 1 + random.nextInt(40);
            burst.add(INSERT, "(", rows(next, count, random.nextInt(200)), "");
            MultiRowUpdate.update(burst, "kept", COLUMNS, rows(next, count, 7));
            next += count;
        }
        burst.commit(connection);

        assertThat(sent).hasSizeGreaterThan(10).allMatch(packet -> packet.length() < NARROW);
        assertThat(sent.subList(0, sent.size() - 1)).noneMatch(Packet::commits);
        assertThat(sent.get(sent.size() - 1).commits()).isTrue();
        assertThat(lengths()).isEqualTo(Map.of(7, next - 1));
    }

    @Test
    void aRowThatIsLongerThanAPacketGoesWhole() throws SQLException {
        WriteBuffer burst = new WriteBuffer(NARROW);
        burst.add(INSERT, "(", rows(1, 3, 900), "");
        burst.commit(connection);

        assertThat(sent).hasSize(4);
        assertThat(lengths()).isEqualTo(Map.of(900, 3L));
    }

    @ParameterizedTest(name = "packets of {0}")
    @ValueSource(ints = {ROOMY, NARROW})
    void whereAStatementFailsNothingAfterItIsRunAndNothingIsCommitted(int packet) throws SQLException {
        WriteBuffer burst = new WriteBuffer(packet);
        burst.add(INSERT, "(", rows(1, 50, 20), "");
        burst.add(INSERT, "(", rows(50, 50, 20), "");
        burst.add(INSERT, "(", rows(200, 50, 20), "");
        assertThatThrownBy(() -> burst.commit(connection)).isInstanceOf(SQLIntegrityConstraintViolationException.class);

        assertThat(lengths().getOrDefault(20, 0L)).isGreaterThanOrEqualTo(50).isLessThan(100);
        connection.rollback();
        assertThat(lengths()).isEmpty();
    }

    private static List<@Nullable Object[]> rows(long first, int count, int length) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        LongStream.range(first, first + count).forEach(id -> {
            byte[] value = new byte[length];
            Arrays.fill(value, (byte) id);
            rows.add(new @Nullable Object[] {id, value});
        });
        return rows;
    }

    /** The number of values of each length. */
    private Map<Integer, Long> lengths() throws SQLException {
        Map<Integer, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT LENGTH(v), COUNT(*) FROM kept GROUP BY 1")) {
            while (row.next()) {
                counts.put(row.getInt(1), row.getLong(2));
            }
        }
        return counts;
    }
}
