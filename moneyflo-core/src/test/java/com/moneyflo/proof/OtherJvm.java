package com.moneyflo.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.AccountNumber;
import com.moneyflo.jdbc.JdbcBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Another JVM that makes its part of the {@link SharedKeys}: it says that it is ready, waits for a line, and tells its
 * receipts.
 */
final class OtherJvm implements AutoCloseable {

    private static final String READY = "ready";
    private static final String TOLD = "told ";
    private static final String END = "end";

    private final Process process;
    private final BufferedReader answers;

    private OtherJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader(UTF_8);
    }

    static OtherJvm start(String url, SharedKeys keys) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherJvm.class.getName(),
                url,
                String.valueOf(keys.seed()),
                String.valueOf(keys.keys()),
                String.valueOf(keys.jvms()),
                String.valueOf(keys.jvm())));
        keys.accounts().forEach(account -> command.add(account.toString()));
        return new OtherJvm(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** Returns when it can begin at once. */
    void awaitReady() throws IOException {
        require(READY, answers.readLine());
    }

    void begin() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** The JVM's receipts by key, once it is through. */
    Map<Integer, String> receipts() throws IOException {
        Map<Integer, String> receipts = new HashMap<>();
        String line = answers.readLine();
        while (line != null && line.startsWith(TOLD)) {
            String[] parts = line.substring(TOLD.length()).split(" ", 2);
            receipts.put(Integer.valueOf(parts[0]), parts[1]);
            line = answers.readLine();
        }
        require(END, line);
        return receipts;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static void require(String expected, String line) {
        if (!expected.equals(line)) {
            throw new AssertionError(
                    "the other JVM said " + line + " where " + expected + " was due; see its errors above");
        }
    }

    /** The other JVM's own way: the URL, the seed, how many keys and JVMs, which one this is, then the accounts. */
    public static void main(String[] args) throws Exception {
        List<AccountNumber> accounts =
                Arrays.stream(args).skip(5).map(AccountNumber::of).collect(Collectors.toList());
        SharedKeys keys = new SharedKeys(
                Long.parseLong(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]),
                accounts);
        try (JdbcBank bank = keys.open(args[0])) {
            System.out.println(READY);
            if (System.in.read() < 0) {
                return; // who started this is gone
            }
            keys.carryOut(bank).forEach((key, receipt) -> System.out.println(TOLD + key + " " + receipt));
            System.out.println(END);
        }
    }
}
