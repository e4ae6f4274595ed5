package com.moneyflo.twilio.proof;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.moneyflo.testing.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * JVMs are killed with SIGKILL at random moments while they move money and text about it, three at a time. Afterwards
 * each thing that happened was told once, nothing was told that did not happen, and each account's texts came in their
 * order. {@code -Dmoneyflo.kills} kills more of them or fewer.
 */
@Tag(MySqlServer.TAG)
@Timeout(1_800)
class KillsTest {

    private static final int KILLS = Integer.getInteger("moneyflo.kills", 60);
    private static final long SEED = Long.getLong("moneyflo.kills.seed", System.nanoTime());
    private static final int AT_A_TIME = 3;
    private static final int LONGEST_LIFE_MILLIS = 600;

    private final AtomicInteger started = new AtomicInteger();

    @Test
    void killedJvmsLoseNoTextDoubleNoneAndTellNoLie(@TempDir Path folder) throws Exception {
        long begun = System.nanoTime();
        try (Scene scene = Scene.set(folder, SEED)) {
            ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
            try {
                List<Future<?>> killers = new ArrayList<>();
                for (int i = 0; i < AT_A_TIME; i++) {
                    killers.add(threads.submit(() -> {
                        kill(scene);
                        return null;
                    }));
                }
                for (Future<?> killer : killers) {
                    killer.get();
                }
            } finally {
                threads.shutdownNow();
            }
            long killed = System.nanoTime() - begun;
            int posts = scene.posts();
            System.out.println(
                    KILLS + " kills in " + NANOSECONDS.toSeconds(killed) + " s with " + posts + " POSTs; then "
                            + scene.reckon() + ", in " + NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
        }
    }

    private void kill(Scene scene) throws Exception {
        for (int number = started.getAndIncrement(); number < KILLS; number = started.getAndIncrement()) {
            Random random = new Random(SEED + number);
            try (BankProcess bank = scene.start("jvm" + number, random.nextLong())) {
                bank.live(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
                scene.heard(bank.kill());
            }
        }
    }
}
