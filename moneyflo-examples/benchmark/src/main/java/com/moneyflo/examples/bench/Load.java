package com.moneyflo.examples.bench;

import java.time.Duration;

/** Work that can be done for as long as somebody likes, and counts what it did. */
interface Load {

    /** Does it for about so long; all of it has ended when this returns. */
    Slice run(Duration length);
}
