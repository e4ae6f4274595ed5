package com.moneyflo.internal.lane;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * The accounts and keys that calls need exclusively while they are posted. A capture, a release and a reversal also
 * need an account that only the database knows. It might be any account, so these commands need all of them.
 */
final class AccessSet {

    /** A transfer needs two accounts and its key. */
    private static final int INITIAL = 3;

    /** The empty set. Nothing is added to it. */
    static final AccessSet NONE = new AccessSet(List.of());

    private final Collection<Object> names;
    private boolean all;

    /** An empty set to add to. */
    AccessSet() {
        this(new HashSet<>());
    }

    private AccessSet(Collection<Object> names) {
        this.names = names;
    }

    /** The set of one call. It is small and iterated only, so it is a list. */
    static AccessSet of(List<Instruction> instructions) {
        AccessSet set = new AccessSet(new ArrayList<>(INITIAL));
        for (Instruction instruction : instructions) {
            instruction.accounts(References.NONE).forEach(set.names::add);
            IdempotencyKey key = instruction.details().key();
            if (key != null) {
                set.names.add(key);
            }
            set.all |= instruction.hasSubject();
        }
        return set;
    }

    /** Whether both need the same account or key. */
    boolean overlaps(AccessSet other) {
        if (all || other.all) {
            return !isEmpty() && !other.isEmpty();
        }
        for (Object name : other.names) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    void add(AccessSet other) {
        names.addAll(other.names);
        all |= other.all;
    }

    private boolean isEmpty() {
        return names.isEmpty() && !all;
    }
}
