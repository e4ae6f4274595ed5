package com.moneyflo.proof;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of random commands, decided by the bank and by the model: both must agree on every verdict and to the
 * paisa.
 */
class RandomBankTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void bankAndModelAgreeOnH2(long seed) {
        new RandomRun(TestDatabase.H2, seed).run(3_000, 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 4)
    @Tag(MySqlServer.TAG)
    void bankAndModelAgreeOnMySql(long seed) {
        new RandomRun(TestDatabase.MYSQL, seed).run(2_500, 8);
    }

    /** A new seed; it stands in the name of the failure. Chance decides how many reasons it meets. */
    @ParameterizedTest(name = "seed {0}")
    @org.junit.jupiter.params.provider.MethodSource("freshSeeds")
    @Tag(MySqlServer.TAG)
    void bankAndModelAgreeOnANewSeed(long seed) {
        new RandomRun(TestDatabase.MYSQL_ABROAD, seed).run(1_500, 5);
    }

    static long[] freshSeeds() {
        return new long[] {System.nanoTime()};
    }
}
