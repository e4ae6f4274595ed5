package com.moneyflo.notify;

import java.util.Map;

/** The content of a notice, as values that a {@link Template} renders. */
public interface Content {

    /**
     * Returns the kind of notice.
     *
     * @return the kind
     */
    NoticeKind kind();

    /**
     * Returns the values of the kind's variables, formatted. The format is the same in each language.
     *
     * @return one value for each variable of the kind
     */
    Map<Variable, String> values();
}
