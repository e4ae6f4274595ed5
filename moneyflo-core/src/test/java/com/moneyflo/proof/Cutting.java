package com.moneyflo.proof;

import com.moneyflo.testing.Fate;
import com.moneyflo.testing.Packet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/**
 * Cuts connections at random: some requests in between, and now and then each COMMIT for a while, so that no caller
 * gets through by trying again. Thread-safe.
 */
final class Cutting implements Fate {

    private static final int ONE_OF_COMMITS = 8;
    private static final int ONE_OF_OTHERS = 12;
    /**
     * The driver's first requests on a new connection. Where these are often cut, a pool waits longer and longer before
     * it tries again.
     */
    private static final int ONE_OF_GREETINGS = 100;

    private static final List<Step> STEPS = List.of(Step.values());
    private static final Pattern TABLES = Pattern.compile("mf_", Pattern.CASE_INSENSITIVE);
    private static final int ONE_OF_DELAYS = 50;
    private static final int ONE_OF_STORMS = 20;
    private static final int STORM = 8;

    private final Random random;
    private final Map<String, Integer> cuts = new TreeMap<>();
    private final CountDownLatch enough;
    private final int rarity;
    private int storm;

    /**
     * Begins.
     *
     * @param enough after how many cuts {@link #awaitEnough} returns
     * @param rarity how much less often than by default
     */
    Cutting(long seed, int enough, int rarity) {
        this.rarity = rarity;
        this.random = new Random(seed);
        this.enough = new CountDownLatch(enough);
    }

    @Override
    public synchronized Decision of(Packet request) {
        boolean commits = request.commits();
        if (commits && storm > 0) {
            storm--;
            return cut(true);
        }
        if (random.nextInt(rarity * oneOf(request)) == 0) {
            storm = random.nextInt(ONE_OF_STORMS) == 0 ? STORM : storm;
            return cut(commits);
        }
        return random.nextInt(rarity * ONE_OF_DELAYS) == 0
                ? new Decision(Duration.ofMillis(1 + random.nextInt(10)), null, false)
                : Decision.PASS;
    }

    void awaitEnough() throws InterruptedException {
        enough.await();
    }

    /** From now on no caller gets a COMMIT through. */
    synchronized void everyCommit() {
        storm = Integer.MAX_VALUE;
    }

    /** The number of cuts at each place, at requests that commit and at others. */
    synchronized Map<String, Integer> cuts() {
        return new TreeMap<>(cuts);
    }

    /** A place to cut, as it stands in {@link #cuts}. */
    static String place(Step step, boolean commits) {
        return step + (commits ? " of COMMIT" : "");
    }

    private static int oneOf(Packet request) {
        if (request.commits()) {
            return ONE_OF_COMMITS;
        }
        return request.says(TABLES) || request.executes() ? ONE_OF_OTHERS : ONE_OF_GREETINGS;
    }

    private Decision cut(boolean commits) {
        Step step = STEPS.get(random.nextInt(STEPS.size()));
        cuts.merge(place(step, commits), 1, Integer::sum);
        enough.countDown();
        return Decision.cut(step, random.nextBoolean());
    }
}
