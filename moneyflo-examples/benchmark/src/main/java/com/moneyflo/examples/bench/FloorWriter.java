package com.moneyflo.examples.bench;

import com.moneyflo.examples.bench.FloorRows.Row;
import com.moneyflo.examples.bench.FloorRows.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Writes a thousand transfers in one transaction of two or three statements, with all values in their text. Statements
 * prepared on the server, {@code rewriteBatchedStatements}, and rows sorted by key were measured and were not faster.
 */
final class FloorWriter implements AutoCloseable {

    private final Statement statement;
    private final Connection connection;
    private final FloorRows rows;
    private final SplittableRandom random = new SplittableRandom();

    FloorWriter(Connection connection, FloorRows rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        this.statement = connection.createStatement();
    }

    void write(boolean withBalances) throws SQLException {
        long at = System.currentTimeMillis() * 1_000;
        List<Row> batch = new ArrayList<>(FloorRows.TRANSFERS);
        for (int i = 0; i < FloorRows.TRANSFERS; i++) {
            batch.add(rows.next(random));
        }
        statement.executeUpdate(transfers(batch, at));
        statement.executeUpdate(entries(batch, at));
        if (withBalances) {
            statement.executeUpdate(balances(batch, at));
        }
        connection.commit();
    }

    private static String transfers(List<Row> batch, long at) {
        StringBuilder sql = new StringBuilder(
                "INSERT INTO bench_transfer_floor (id, kind, debtor, creditor, currency, amount, decided_at) VALUES");
        for (Row row : batch) {
            sql.append(" (0x")
                    .append(row.id())
                    .append(",'TRANSFER',")
                    .append(row.payer().account())
                    .append(',')
                    .append(row.payee().account())
                    .append(",'")
                    .append(FloorRows.CURRENCY)
                    .append("',")
                    .append(row.payee().amount())
                    .append(',')
                    .append(at)
                    .append("),");
        }
        return sql.substring(0, sql.length() - 1);
    }

    private static String entries(List<Row> batch, long at) {
        StringBuilder sql = new StringBuilder(
                "INSERT INTO bench_entry_floor (account, seq, transfer, amount, balance, posted_at) VALUES");
        for (Row row : batch) {
            String rest = ",0x" + row.id() + ",";
            for (Side side : List.of(row.payer(), row.payee())) {
                sql.append(" (")
                        .append(side.account())
                        .append(',')
                        .append(side.seq())
                        .append(rest)
                        .append(side.amount())
                        .append(',')
                        .append(side.balance())
                        .append(',')
                        .append(at)
                        .append("),");
            }
        }
        return sql.substring(0, sql.length() - 1);
    }

    private static String balances(List<Row> batch, long at) {
        Map<Long, Side> last = new TreeMap<>();
        batch.forEach(row -> {
            last.put(row.payer().account(), row.payer());
            last.put(row.payee().account(), row.payee());
        });
        StringBuilder sql = new StringBuilder("UPDATE (VALUES");
        last.values()
                .forEach(side -> sql.append(" ROW(")
                        .append(side.account())
                        .append(',')
                        .append(side.balance())
                        .append(',')
                        .append(side.seq())
                        .append("),"));
        sql.setLength(sql.length() - 1);
        return sql.append(") v (id, balance, seq) STRAIGHT_JOIN bench_account_floor t FORCE INDEX (PRIMARY) ON "
                        + "t.id = v.id SET t.balance = v.balance, t.seq = v.seq, t.last_at = ")
                .append(at)
                .toString();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        statement.close();
    }
}
