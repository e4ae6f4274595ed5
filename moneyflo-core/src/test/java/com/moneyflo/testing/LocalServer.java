package com.moneyflo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A private server that {@code mysql/mysql-local.sh} runs. It ends when this JVM's end of the pipe to the script
 * closes, however the JVM ends, so a killed run leaves nothing that could stand in the way of the next.
 */
final class LocalServer implements AutoCloseable {

    static final String SCRIPT = "mysql/mysql-local.sh";

    /** The first run downloads the server. */
    private static final int START_SECONDS = 300;

    private final int port;
    private final Path messages;
    private final Process process;
    private final BufferedReader answers;
    private boolean portTaken;

    private LocalServer(String subcommand, int port, String... options) throws IOException {
        this.port = port;
        this.messages = Files.createTempFile("mysql-local", ".log");
        List<String> command =
                new ArrayList<>(List.of("bash", script().toString(), subcommand, Integer.toString(port)));
        command.addAll(List.of(options));
        this.process =
                new ProcessBuilder(command).redirectError(messages.toFile()).start();
        this.answers = process.inputReader(UTF_8);
    }

    /**
     * Starts a server on a free port and waits until it answers.
     *
     * @param subcommand of the script: serve, or crash
     * @param options of mysqld
     */
    static LocalServer start(String subcommand, String... options) throws Exception {
        for (int attempt = 1; ; attempt++) {
            LocalServer server = new LocalServer(subcommand, freePort(), options);
            try {
                server.awaitReady();
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IllegalStateException e) {
                // Between our look and the server's bind another process may have taken the port.
                if (attempt == 3 || !server.portTaken) {
                    throw e;
                }
            }
        }
    }

    /** Its address, with a user who may do everything; what comes after is a database or nothing. */
    String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?user=moneyflo&password=moneyflo&allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    /** Tells the script a line. */
    void tell() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    void awaitReady() throws IOException, InterruptedException, ExecutionException {
        String answer = CompletableFuture.supplyAsync(this::line)
                .completeOnTimeout(null, START_SECONDS, TimeUnit.SECONDS)
                .get();
        if (answer == null || !answer.startsWith("ready ")) {
            portTaken = answer != null && answer.startsWith("taken ");
            process.getOutputStream().close();
            throw new IllegalStateException(
                    Files.readString(messages, UTF_8).strip().replaceAll("\\s*\\R\\s*", " | "));
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(messages);
        } catch (IOException | InterruptedException e) {
            process.destroy(); // the script takes the server down with it
        }
    }

    private @Nullable String line() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** Modules run their tests in their own directory; the script is at the root of the repository. */
    static Path script() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(SCRIPT))) {
                return folder.resolve(SCRIPT);
            }
        }
        throw new IllegalStateException("not found above the working directory");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
