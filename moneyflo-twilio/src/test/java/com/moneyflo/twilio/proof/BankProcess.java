package com.moneyflo.twilio.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link TextingBank} in its JVM, as who started it sees it. */
final class BankProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private BankProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /** Starts it, and waits until callers are at it. */
    static BankProcess start(ProcessBuilder jvm) throws IOException {
        BankProcess bank = new BankProcess(jvm.start());
        String line = bank.said.readLine();
        if (!TextingBank.READY.equals(line)) {
            bank.close();
            throw new AssertionError("the JVM said " + line + " where it should be ready; see its errors above");
        }
        return bank;
    }

    /** Lets it live for that long. */
    void live(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the JVM ended by itself; see its errors above");
        }
    }

    /** SIGKILL. Returns the last that it said. */
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // by the process itself it would close what was not read yet
        List<String> last = said.lines().toList();
        process.waitFor();
        return last;
    }

    /** Asks it to close its bank. Returns the last that it said. */
    List<String> end() throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        List<String> last = said.lines().toList();
        process.waitFor();
        return last;
    }

    /** SIGSTOP: all of its threads stop wherever they are. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT: they go on as if no time had passed. */
    void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError("kill " + name + " ended with " + status);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
