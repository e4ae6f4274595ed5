package com.moneyflo.internal.db;

import com.moneyflo.internal.thread.Status;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that this version could not read, by table and column. A row that was not found again for some time
 * is forgotten. Thread-safe.
 */
public final class UnreadableRows implements Consumer<Unreadable> {

    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final int MAX = 10_000;

    private final Status status;
    private final LongSupplier nanos;
    private final Map<String, Map<Serializable, Long>> met = new TreeMap<>();

    /** Reports to the status, which logs each new kind. */
    public UnreadableRows(Status status) {
        this(status, System::nanoTime);
    }

    UnreadableRows(Status status, LongSupplier nanos) {
        this.status = status;
        this.nanos = nanos;
    }

    /** Reports a row that a list leaves out. */
    @Override
    public synchronized void accept(Unreadable row) {
        Map<Serializable, Long> alike =
                met.computeIfAbsent(row.table() + " (column " + row.column() + ")", place -> new LinkedHashMap<>());
        alike.put(row.id(), nanos.getAsLong());
        if (alike.size() > MAX) {
            alike.remove(alike.keySet().iterator().next());
        }
        tell();
    }

    /** Forgets rows that were not found for long: a newer version may have handled them. */
    public synchronized void tidy() {
        long now = nanos.getAsLong();
        met.values().forEach(alike -> alike.values().removeIf(at -> now - at > FORGET_NANOS));
        if (met.values().removeIf(Map::isEmpty)) {
            tell();
        }
    }

    /** The rows after a key, and where none of them can be read, the first after those of which some can. */
    public <K extends Serializable, T> List<T> page(
            Class<K> type, K after, BiFunction<K, Consumer<Unreadable>, List<T>> pages) {
        K from = after;
        while (true) {
            Last last = new Last();
            List<T> page = pages.apply(from, last);
            if (!page.isEmpty() || last.row == null) {
                return page;
            }
            from = type.cast(last.row.id());
        }
    }

    private void tell() {
        if (met.isEmpty()) {
            status.running();
        } else {
            status.failing(met.entrySet().stream()
                    .map(place -> about(place.getValue().size()) + place.getKey())
                    .collect(Collectors.joining(
                            "; ",
                            "rows that this version cannot read are left out and left to a newer one: ",
                            ". A newer version of the library has written them, or they are damaged. Upgrade "
                                    + "the library here; where no newer version runs, ask verify().")));
        }
    }

    /** Rounds to powers of ten, so that not each row gives a new log line. */
    private static String about(int count) {
        int least = 1;
        while (least * 10 <= count) {
            least *= 10;
        }
        return "at least " + least + " of ";
    }

    /** The row that was found last. */
    private final class Last implements Consumer<Unreadable> {
        private @Nullable Unreadable row;

        @Override
        public void accept(Unreadable met) {
            row = met;
            UnreadableRows.this.accept(met);
        }
    }
}
