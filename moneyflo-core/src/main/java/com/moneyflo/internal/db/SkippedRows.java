package com.moneyflo.internal.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a queue skips, because this version cannot read them. So they do not block the head of the queue or
 * hide the rows behind them. For columns with codes the unknown codes are kept, else the ids of the rows. Each is tried
 * again after ten minutes. Thread-safe.
 */
public final class SkippedRows implements Consumer<Unreadable> {

    private static final long KEEP_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int MAX = 10_000;
    private static final String ID = "id";

    private final UnreadableRows rows;
    private final Set<String> codes;
    private final LongSupplier nanos;
    private final Map<Value, Long> values = new LinkedHashMap<>();
    private long met;

    /** A value in a column. */
    private record Value(String column, Object value) {}

    /**
     * A condition that leaves out the skipped rows.
     *
     * @param sql follows another condition; empty where no row is skipped
     * @param values the values to bind
     */
    public record Condition(String sql, List<Object> values) {

        /** The values to bind, after other values. */
        public @Nullable Object[] after(Object... before) {
            List<Object> all = new ArrayList<>(List.of(before));
            all.addAll(values);
            return all.toArray();
        }
    }

    /** For rows with an {@code id}, and with codes in these columns. */
    public SkippedRows(UnreadableRows rows, Set<String> codes) {
        this(rows, codes, System::nanoTime);
    }

    SkippedRows(UnreadableRows rows, Set<String> codes, LongSupplier nanos) {
        this.rows = rows;
        this.codes = codes;
        this.nanos = nanos;
    }

    @Override
    public synchronized void accept(Unreadable row) {
        rows.accept(row);
        String code = row.value();
        if (codes.contains(row.column()) && code != null) {
            pass(new Value(row.column(), code));
        } else {
            pass(row.id());
        }
    }

    /** Skips a row. */
    public synchronized void pass(Object id) {
        pass(new Value(ID, id));
    }

    /** A number that grows with each newly skipped row. */
    public synchronized long met() {
        return met;
    }

    /** The condition for a statement now. */
    public synchronized Condition condition() {
        long now = nanos.getAsLong();
        values.values().removeIf(since -> now - since > KEEP_NANOS);
        StringBuilder sql = new StringBuilder();
        List<Object> bound = new ArrayList<>();
        for (String column :
                values.keySet().stream().map(Value::column).distinct().toList()) {
            InList list = InList.of(values.keySet().stream()
                    .filter(one -> one.column().equals(column))
                    .map(Value::value));
            sql.append(" AND (" + column + " IS NULL OR " + column + " NOT " + list.sql() + ")");
            bound.addAll(List.of(list.values()));
        }
        return new Condition(sql.toString(), bound);
    }

    private void pass(Value value) {
        met++;
        values.put(value, nanos.getAsLong());
        if (values.size() > MAX) {
            values.remove(values.keySet().iterator().next());
        }
    }
}
