package com.moneyflo.notify;

import java.util.Map;

/** What a text tells, before it is put in words. */
public interface Content {

    /**
     * What it tells.
     *
     * @return the kind of which this is one
     */
    NoticeKind kind();

    /**
     * What the variables of its kind are here.
     *
     * @return for each of them, how it is written in any language
     */
    Map<Variable, String> values();
}
