package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidTest {

    private static final int MANY = 50_000;

    private final Uuid ids = new Uuid();

    @Test
    void eachIsAfterTheOneBefore() {
        List<UUID> made = Stream.generate(ids::next).limit(MANY).toList();

        assertThat(made).isSortedAccordingTo(UuidTest::asTheDatabaseSorts).doesNotHaveDuplicates();
    }

    @Test
    void allAreOfVersionSevenAndSayWhenTheyWereMade() {
        long before = System.currentTimeMillis();

        List<UUID> made = Stream.generate(ids::next).limit(MANY).toList();

        long after = System.currentTimeMillis();
        assertThat(made)
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7))
                .allSatisfy(id -> assertThat(id.variant()).isEqualTo(2))
                .allSatisfy(id -> assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after));
    }

    @Test
    void twoMakersMakeDifferentOnes() {
        Uuid others = new Uuid();

        Stream<UUID> made = IntStream.range(0, MANY).boxed().flatMap(i -> Stream.of(ids.next(), others.next()));

        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void threadsDoNotGetTheSame() {
        Stream<UUID> made = IntStream.range(0, MANY).parallel().mapToObj(i -> ids.next());

        assertThat(made.toList()).doesNotHaveDuplicates();
    }

    @Test
    void sixteenBytesAreTheSameIdAgain() {
        UUID id = ids.next();

        assertThat(Uuid.of(Uuid.bytes(id))).isEqualTo(id);
    }

    private static int asTheDatabaseSorts(UUID one, UUID other) {
        return Arrays.compareUnsigned(Uuid.bytes(one), Uuid.bytes(other));
    }
}
