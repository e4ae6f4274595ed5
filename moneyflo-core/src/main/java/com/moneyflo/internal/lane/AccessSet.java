package com.moneyflo.internal.lane;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What calls have to have to themselves while they are posted: the accounts and keys that they name. A capture, a
 * release and a reversal need an account besides that only the database knows; as it might be any, they need all.
 */
final class AccessSet {

    /** A transfer needs two accounts and its key. */
    private static final int INITIAL = 3;

    /** Nothing, and nothing is added to it. */
    static final AccessSet NONE = new AccessSet(List.of());

    private final Collection<Object> names;
    private boolean all;

    /** None. */
    AccessSet() {
        this(new HashSet<>());
    }

    private AccessSet(Collection<Object> names) {
        this.names = names;
    }

    /** Of one call. They are few, looked through and never looked up, so a list will do. */
    static AccessSet of(List<Instruction> instructions) {
        AccessSet needs = new AccessSet(new ArrayList<>(INITIAL));
        for (Instruction instruction : instructions) {
            instruction.accounts(References.NONE).forEach(needs.names::add);
            IdempotencyKey key = instruction.details().key();
            if (key != null) {
                needs.names.add(key);
            }
            needs.all |= instruction.hasSubject();
        }
        return needs;
    }

    /** Whether both need the same. */
    boolean meet(AccessSet other) {
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
