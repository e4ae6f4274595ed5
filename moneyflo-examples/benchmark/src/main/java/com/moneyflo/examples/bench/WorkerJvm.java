package com.moneyflo.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.AccountNumber;
import com.moneyflo.jdbc.JdbcBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;

/**
 * The program of a {@link WorkerProcess}. Runs callers on a bank of its own and prints their payments per second.
 */
final class WorkerJvm {

    private WorkerJvm() {}

    /**
     * Reads the login and the number of accounts from standard input, then one line for each run: callers,
     * milliseconds, traffic.
     */
    public static void main(String... args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String url = in.readLine();
        String user = in.readLine();
        String password = in.readLine();
        int count = Integer.parseInt(in.readLine());
        Server server = Server.of(url, user.isEmpty() ? null : user, password);
        try (JdbcBank bank = server.open()) {
            List<AccountNumber> accounts =
                    new Seeding(server, bank, text -> {}).accounts(SeededTable.Purpose.TRAFFIC, count);
            Keys keys = new Keys(true);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] run = line.split(" ", 3);
                Traffic traffic = Traffic.named(run[2], accounts);
                Load load =
                        BlockingCallers.paying(Integer.parseInt(run[0]), traffic, keys, BenchmarkContext.paying(bank));
                System.out.println(
                        load.run(Duration.ofMillis(Long.parseLong(run[1]))).perSecond());
            }
        }
    }
}
