package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.cli.MoneyFlo;
import java.util.List;

/** The command {@code moneyflo} as the launcher starts it: {@link MoneyFlo} with the command {@code bench}. */
public final class MoneyFloWithBench {

    private MoneyFloWithBench() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args the words after {@code moneyflo}
     */
    public static void main(String... args) {
        MoneyFlo.run(List.of(BenchCommand.class), args);
    }
}
