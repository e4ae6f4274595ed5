package com.moneyflo.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Health.State;
import com.moneyflo.testing.LogLines;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class WorkerTest {

    private final HealthBoard board = new HealthBoard();
    private final Status status = board.part("worker");

    @SuppressWarnings({"deprecation", "removal"})
    static List<Throwable> throwables() {
        return List.of(
                new OutOfMemoryError(),
                new StackOverflowError(),
                new NoClassDefFoundError(),
                new ThreadDeath(),
                new AssertionError(),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void aRoundThatThrowsDoesNotStopTheNextOne(Throwable thrown) throws InterruptedException {
        Queue<Throwable> next = new ArrayDeque<>(List.of(thrown, thrown, thrown));
        CountDownLatch worked = new CountDownLatch(1);
        try (LogLines log = new LogLines()) {
            Worker worker = new Worker("worker", status, () -> {
                Throwable now = next.poll();
                if (now != null) {
                    WorkerTest.<RuntimeException>sneak(now);
                }
                return worked.getCount() == 0 ? Worker.Round.OVER : worked(worked);
            });
            worker.start();
            assertThat(worked.await(30, TimeUnit.SECONDS)).isTrue();
            worker.join(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
            assertThat(log.with("worker fails: " + thrown.getClass().getName())).hasSize(1);
        }
        assertThat(board.health().parts()).allMatch(part -> part.state() == State.STOPPED);
    }

    @Test
    void anInterruptedThreadDoesItsNextRoundUninterrupted() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        Worker worker = new Worker("worker", status, () -> {
            interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
            Thread.currentThread().interrupt();
            return rounds.incrementAndGet() < 5 ? Worker.Round.WORKED : Worker.Round.OVER;
        });
        worker.start();
        worker.join(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
        assertThat(rounds).hasValue(5);
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void anEndingThatFailsIsRepeated() throws InterruptedException {
        AtomicInteger endings = new AtomicInteger();
        Worker worker = new Worker("worker", status, () -> Worker.Round.OVER, () -> {
            if (endings.incrementAndGet() < 3) {
                throw new OutOfMemoryError();
            }
        });
        worker.start();
        worker.join(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
        assertThat(endings).hasValue(3);
    }

    private static Worker.Round worked(CountDownLatch latch) {
        latch.countDown();
        return Worker.Round.WORKED;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
