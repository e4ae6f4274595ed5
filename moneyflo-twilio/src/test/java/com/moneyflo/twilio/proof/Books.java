package com.moneyflo.twilio.proof;

import com.moneyflo.twilio.testing.HurriedClock;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The contents of the database, read without the library and in one look.
 *
 * @param accounts customers' accounts, by their serial numbers
 * @param entries of each account, the first one first; of the bank's own accounts too
 * @param notices of each account, in the order in which it happened
 */
record Books(Map<Long, Account> accounts, Map<Long, List<Entry>> entries, Map<Long, List<Notice>> notices) {

    private static final String ACCOUNTS = """
            SELECT a.id, c.phone, a.texts, a.low_mark FROM mf_account a JOIN mf_customer c ON c.id = a.customer
            """;

    private static final String ENTRIES = "SELECT account, seq, amount, balance FROM mf_entry ORDER BY account, seq";

    private static final String NOTICES = """
            SELECT id, account, seq, kind, amount, balance, state, provider_id, lease_owner FROM mf_notice
            ORDER BY account, seq
            """;

    private static final String TRAIL = "SELECT notice, at, act FROM mf_notice_trail ORDER BY notice, step";

    /**
     * The account of a customer with that phone; whether the bank texts them, and below which balance it warns them, if
     * at all.
     */
    record Account(String phone, boolean texts, Long lowMark) {}

    /** Money that moved. */
    record Entry(long seq, long amount, long balance) {}

    /** A notice and its outcome; the time of the last claim, by the bank's clock. */
    record Notice(
            UUID id,
            long seq,
            String kind,
            long amount,
            long balance,
            String state,
            String providerId,
            Instant claimed,
            List<Step> trail) {

        boolean isDoubted() {
            return trail.stream().anyMatch(step -> step.act().equals(Step.DOUBTED));
        }

        @Override
        public String toString() {
            return kind + " " + seq + " (" + id + ", " + state + " as " + providerId + ", claimed " + claimed + ", "
                    + trail + ")";
        }
    }

    /** A step that did not go smoothly. */
    record Step(Instant at, String act) {

        static final String DOUBTED = "in doubt";
        static final String NOT_TAKEN = "not taken";
    }

    static Books read(String url, HurriedClock clock) throws SQLException {
        Books books = new Books(new HashMap<>(), new HashMap<>(), new HashMap<>());
        Map<UUID, List<Step>> trails = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            each(statement.executeQuery(ACCOUNTS), books::account);
            each(statement.executeQuery(ENTRIES), books::entry);
            each(statement.executeQuery(TRAIL), row -> step(row, trails));
            each(statement.executeQuery(NOTICES), row -> books.notice(row, trails, clock));
            connection.rollback();
        }
        return books;
    }

    List<Entry> entries(long account) {
        return entries.getOrDefault(account, List.of());
    }

    List<Notice> notices(long account) {
        return notices.getOrDefault(account, List.of());
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(ResultSet rows, Row row) throws SQLException {
        try (rows) {
            while (rows.next()) {
                row.take(rows);
            }
        }
    }

    private void account(ResultSet row) throws SQLException {
        BigDecimal mark = row.getBigDecimal("low_mark");
        accounts.put(
                row.getLong("id"),
                new Account(
                        row.getString("phone"), row.getBoolean("texts"), mark == null ? null : mark.longValueExact()));
    }

    private void entry(ResultSet row) throws SQLException {
        entries.computeIfAbsent(row.getLong("account"), key -> new ArrayList<>())
                .add(new Entry(row.getLong("seq"), row.getLong("amount"), row.getLong("balance")));
    }

    private static void step(ResultSet row, Map<UUID, List<Step>> trails) throws SQLException {
        long micros = row.getLong("at");
        trails.computeIfAbsent(uuid(row.getBytes("notice")), key -> new ArrayList<>())
                .add(new Step(
                        Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000), row.getString("act")));
    }

    private void notice(ResultSet row, Map<UUID, List<Step>> trails, HurriedClock clock) throws SQLException {
        UUID id = uuid(row.getBytes("id"));
        byte[] claim = row.getBytes("lease_owner");
        notices.computeIfAbsent(row.getLong("account"), key -> new ArrayList<>())
                .add(new Notice(
                        id,
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getLong("amount"),
                        row.getLong("balance"),
                        row.getString("state"),
                        row.getString("provider_id"),
                        claim == null ? Instant.MIN : clock.shown(made(uuid(claim))),
                        trails.getOrDefault(id, List.of())));
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer bits = ByteBuffer.wrap(bytes);
        return new UUID(bits.getLong(), bits.getLong());
    }

    /** Claims are named by the machine's time, to the millisecond. */
    private static Instant made(UUID name) {
        return Instant.ofEpochMilli(name.getMostSignificantBits() >>> 16);
    }
}
