package com.moneyflo.twilio.proof;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.testing.FakeTwilio;
import com.moneyflo.twilio.testing.HurriedClock;
import java.net.URI;
import java.time.Duration;

/** Opens all banks by one hurried clock, so that one bank takes up the work of the dead while others still live. */
final class Opening {

    /** By the hurried clock. */
    static final Duration LEASE = Duration.ofSeconds(40);

    private static final Duration MAX_OF_A_CALL = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(50);

    private Opening() {}

    /** No server listens where it asks for reports; but the address carries the message's id. */
    static TwilioNotifier notifier(URI fake, HurriedClock clock) {
        return FakeTwilio.notifier(fake)
                .statusCallback(URI.create("http://localhost:1/status"))
                .timeouts(MAX_OF_A_CALL, MAX_OF_A_CALL)
                .clock(clock)
                .build();
    }

    static JdbcBank bank(String url, TwilioNotifier twilio, HurriedClock clock) {
        return JdbcBank.builder(url)
                .clock(clock)
                .notifier(twilio)
                .notices(NoticeOptions.stock().lease(LEASE).pollInterval(POLL))
                .open();
    }
}
