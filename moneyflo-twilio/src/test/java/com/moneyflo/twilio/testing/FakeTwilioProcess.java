package com.moneyflo.twilio.testing;

import com.moneyflo.twilio.TwilioNotifierBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link FakeTwilio} in a process of its own, which lives on when the bank's is killed, and ends with the test that
 * started it.
 */
public final class FakeTwilioProcess implements AutoCloseable {

    private final Process process;
    private final Path file;
    private final int port;

    private FakeTwilioProcess(Process process, Path file, int port) {
        this.process = process;
        this.file = file;
        this.port = port;
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param file where it writes each POST down before it answers
     * @param slowest the longest delay of an answer
     * @param perMille how many of a thousand POSTs fail
     * @param seed of the randomness
     */
    public static FakeTwilioProcess start(Path file, Duration slowest, int perMille, long seed) throws IOException {
        return start(arguments(file, slowest, perMille, seed));
    }

    /** The same with another clock than the machine's. */
    public static FakeTwilioProcess start(Path file, Duration slowest, int perMille, long seed, HurriedClock clock)
            throws IOException {
        List<String> arguments = new ArrayList<>(arguments(file, slowest, perMille, seed));
        arguments.add(clock.begun());
        return start(arguments);
    }

    private static List<String> arguments(Path file, Duration slowest, int perMille, long seed) {
        return List.of(
                file.toString(),
                "0",
                Long.toString(slowest.toMillis()),
                Integer.toString(perMille),
                Long.toString(seed));
    }

    private static FakeTwilioProcess start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeTwilio.class.getName()));
        command.addAll(arguments);
        Path file = Path.of(arguments.get(0));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("The fake ended before it listened.");
        }
        return new FakeTwilioProcess(process, file, Integer.parseInt(line));
    }

    /** Where it is. */
    public URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    /** A notifier that uses it, see {@link FakeTwilio#notifier}. */
    public TwilioNotifierBuilder notifier() {
        return FakeTwilio.notifier(baseUri());
    }

    /** The POSTs that came in whole so far. */
    public List<FakePost> posts() {
        return FakeTwilio.posts(file);
    }

    /** Ends it. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
