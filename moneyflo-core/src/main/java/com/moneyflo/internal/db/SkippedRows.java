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
 * What a queue passes by, because this version cannot read it: neither does it stand at the head again and again, nor
 * does it hide what comes behind. Some columns hold codes; of these the codes are kept, else the rows one by one. Each
 * is looked at again after some minutes. Thread-safe.
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

    /** What a column holds. */
    private record Value(String column, Object value) {}

    /**
     * What a statement leaves out.
     *
     * @param sql to go behind another condition; empty where it leaves nothing out
     * @param values what to bind
     */
    public record Condition(String sql, List<Object> values) {

        /** The values with others before them. */
        public @Nullable Object[] after(Object... before) {
            List<Object> all = new ArrayList<>(List.of(before));
            all.addAll(values);
            return all.toArray();
        }
    }

    /** Of rows with an {@code id} and with codes in these columns. */
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

    /** Passes a row by. */
    public synchronized void pass(Object id) {
        pass(new Value(ID, id));
    }

    /** A number that rises with each row that is passed by from now on. */
    public synchronized long met() {
        return met;
    }

    /** Leaves them out. */
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
