package com.moneyflo.twilio.proof;

import com.moneyflo.testing.MySqlServer;
import com.moneyflo.twilio.testing.HurriedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two JVMs that text, one sleeps (SIGSTOP) for longer than its leases and all that the other waits before it sends
 * again what was in doubt; then it goes on as if no time had passed. By turns; {@code -Dmoneyflo.pauses} makes it more.
 */
@Tag(MySqlServer.TAG)
@Timeout(1_800)
class PausesTest {

    private static final int PAUSES = Integer.getInteger("moneyflo.pauses", 4);
    private static final long SEED = Long.getLong("moneyflo.pauses.seed", System.nanoTime());
    /** Before it is asked what became of a text in doubt. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final int LONGEST_WORK_MILLIS = 1_000;
    private static final Duration PAUSE =
            HurriedClock.really(Opening.LEASE.plus(GRACE)).plus(Duration.ofSeconds(2));

    @Test
    void whoSleepsLongerThanHisLeasesSendsNothingASecondTime(@TempDir Path folder) throws Exception {
        Random random = new Random(SEED);
        try (Scene scene = Scene.set(folder, SEED);
                BankProcess one = scene.start("one", random.nextLong());
                BankProcess other = scene.start("other", random.nextLong())) {
            List<BankProcess> both = List.of(one, other);
            for (int pause = 0; pause < PAUSES; pause++) {
                BankProcess sleeper = both.get(pause % 2);
                sleeper.live(Duration.ofMillis(random.nextInt(LONGEST_WORK_MILLIS)));
                sleeper.pause();
                both.get((pause + 1) % 2).live(PAUSE);
                sleeper.wake();
            }
            for (BankProcess bank : both) {
                scene.heard(bank.end());
            }
            System.out.println(PAUSES + " pauses: " + scene.reckon());
        }
    }
}
