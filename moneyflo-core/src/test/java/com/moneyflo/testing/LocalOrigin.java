package com.moneyflo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A private server that {@code mysql/mysql-local.sh} starts. It ends when this JVM's end of the pipe to the script
 * closes, however the JVM ends, so a killed run leaves nothing that could stand in the way of the next.
 */
final class LocalOrigin implements Origin {
    private static final String SCRIPT = "mysql/mysql-local.sh";

    /** The first run downloads the server. */
    private static final int START_SECONDS = 300;

    @Override
    public String name() {
        return SCRIPT;
    }

    @Override
    public String start() throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOn(freePort());
            } catch (IllegalStateException e) {
                // Between our look and the server's bind somebody else may have taken the port.
                if (attempt == 3 || !e.getMessage().contains("already in use")) {
                    throw e;
                }
            }
        }
    }

    private static String startOn(int port) throws Exception {
        Path script = find(Path.of("").toAbsolutePath());
        Path messages = Files.createTempFile("mysql-local", ".log");
        Process process = new ProcessBuilder("bash", script.toString(), "serve", Integer.toString(port))
                .redirectError(messages.toFile())
                .start();
        String answer = CompletableFuture.supplyAsync(() -> firstLine(process))
                .completeOnTimeout(null, START_SECONDS, TimeUnit.SECONDS)
                .get();
        if (answer == null || !answer.startsWith("ready ")) {
            process.getOutputStream().close();
            throw new IllegalStateException(
                    Files.readString(messages, UTF_8).strip().replaceAll("\\s*\\R\\s*", " | "));
        }
        Files.delete(messages);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return "jdbc:mysql://127.0.0.1:" + port
                + "/?user=moneyflo&password=moneyflo&allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    /** Modules run their tests in their own directory; the script is at the root of the repository. */
    private static Path find(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
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

    private static @Nullable String firstLine(Process process) {
        try {
            return process.inputReader(UTF_8).readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            process.destroy(); // the script takes the server down with it
        }
    }
}
