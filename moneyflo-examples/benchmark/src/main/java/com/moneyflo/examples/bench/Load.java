package com.moneyflo.examples.bench;

import java.time.Duration;

/** Work that runs for a given time and measures itself. */
interface Load {

    /** Runs for about this time. All work has ended when it returns. */
    Slice run(Duration length);
}
