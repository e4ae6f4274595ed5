package com.moneyflo.proof;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.internal.lane.AdaptiveBatchLimit;
import com.moneyflo.internal.lane.BatchLimit;
import com.moneyflo.testing.MySqlServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where one batch ends and the next begins decides nothing, nor which lane posts it: random commands, handed over many
 * at a time, get the verdicts of the model.
 */
class RandomBatchesTest {

    /** The sizes of the batches. */
    enum Size {
        OF_ONE,
        OF_A_FEW,
        OF_ANY,
        AS_USUAL;

        List<BatchLimit> lanes(int lanes, long seed) {
            return switch (this) {
                case OF_ONE -> RandomCeiling.lanes(lanes, seed, 1);
                case OF_A_FEW -> RandomCeiling.lanes(lanes, seed, 6);
                case OF_ANY -> RandomCeiling.lanes(lanes, seed, 60);
                case AS_USUAL ->
                    Stream.<BatchLimit>generate(AdaptiveBatchLimit::new)
                            .limit(lanes)
                            .toList();
            };
        }
    }

    @ParameterizedTest(name = "seed {0}, batches {1}")
    @CsvSource({
        "21, OF_ONE",
        "21, OF_A_FEW",
        "21, OF_ANY",
        "21, AS_USUAL",
        "22, OF_ONE",
        "22, OF_A_FEW",
        "22, OF_ANY",
        "22, AS_USUAL"
    })
    void bankAndModelAgreeOnH2(long seed, Size size) {
        new RandomWindows(TestDatabase.H2, seed, size.lanes(1, seed)).run(1_500);
    }

    @ParameterizedTest(name = "seed 23, {0} lanes, batches {1}")
    @CsvSource({"1, OF_A_FEW", "1, AS_USUAL", "2, OF_ANY", "2, AS_USUAL", "3, OF_ONE", "3, OF_A_FEW", "3, OF_ANY"})
    @Tag(MySqlServer.TAG)
    void bankAndModelAgreeOnMySql(int lanes, Size size) {
        new RandomWindows(TestDatabase.MYSQL, 23, size.lanes(lanes, 23)).run(size == Size.OF_ONE ? 600 : 1_500);
    }

    /** A new seed; it stands in the name of the failure. */
    @ParameterizedTest(name = "batches {0}")
    @EnumSource(names = {"OF_A_FEW", "OF_ANY"})
    @Tag(MySqlServer.TAG)
    void bankAndModelAgreeOnANewSeed(Size size) {
        long seed = System.nanoTime();
        new RandomWindows(TestDatabase.MYSQL_ABROAD, seed, size.lanes(2, seed)).run(1_000);
    }
}
