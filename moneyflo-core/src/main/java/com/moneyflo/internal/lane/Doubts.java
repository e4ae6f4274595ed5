package com.moneyflo.internal.lane;

import com.moneyflo.Key;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.internal.ledger.Answer;
import com.moneyflo.internal.ledger.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last calls whose callers were told that nobody knows, to be looked up by their keys. Thread-safe. */
final class Doubts {

    private static final int MOST = 10_000;

    private final Map<Key, Item> items = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Item> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers what is in doubt of a call that is over. */
    void add(Call call, List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            Key key = call.instructions().get(i).details().key();
            if (key != null && answers.get(i).failure() instanceof OutcomeUnknownException) {
                put(key, new Item(call, i));
            }
        }
    }

    private synchronized void put(Key key, Item item) {
        items.put(key, item);
    }

    /** The instruction in doubt under a key, once no batch has it any more; empty where there is none. */
    List<Instruction> under(Key key) {
        List<Item> found = new ArrayList<>();
        synchronized (this) {
            if (items.containsKey(key)) {
                found.add(items.get(key));
            }
        }
        try {
            for (Item item : found) {
                item.call().awaitRelease();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found.stream().map(Item::instruction).toList();
    }
}
