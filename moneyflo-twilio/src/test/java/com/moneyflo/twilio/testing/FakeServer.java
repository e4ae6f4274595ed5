package com.moneyflo.twilio.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * HTTP/1.1 over plain sockets, for what a real server would never do: hang, break off, trickle. A thread a connection.
 */
final class FakeServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int PACE_MILLIS = 20;

    private final ServerSocket socket;
    private final Function<FakeRequest, FakeAnswer> answers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    FakeServer(int port, Function<FakeRequest, FakeAnswer> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        start("fake-twilio", this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Requests of which at least a line came. */
    int begun() {
        return begun.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                open.add(connection);
                start("fake-twilio-connection", () -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (FakeRequest request = FakeRequest.read(in, begun::incrementAndGet);
                    request != null;
                    request = FakeRequest.read(in, begun::incrementAndGet)) {
                if (!answer(connection, in, answers.apply(request))) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the caller went away, which is their right
        } finally {
            open.remove(connection);
        }
    }

    /** Whether the connection can be used again. */
    private boolean answer(Socket connection, InputStream in, FakeAnswer answer)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        if (answer.how() == null) {
            write(out, answer, length(answer));
            return true;
        }
        switch (answer.how()) {
            case HANG -> in.read();
            case RESET -> reset(connection);
            case TRICKLE -> trickle(out, answer);
            case ENDLESS -> endless(out, answer);
            case RESET_AT_NEXT_USE -> {
                write(out, answer, length(answer));
                if (in.read() >= 0) {
                    begun.incrementAndGet();
                    reset(connection);
                }
            }
            default -> {
                write(out, answer, length(answer));
                return true;
            }
        }
        return false;
    }

    private static int length(FakeAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    private static void write(OutputStream out, FakeAnswer answer, long length) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Fake\r\n");
        head.append("Content-Type: ").append(answer.type()).append("\r\nContent-Length: ");
        head.append(length).append("\r\n");
        answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        out.write((head + "\r\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void trickle(OutputStream out, FakeAnswer answer) throws IOException, InterruptedException {
        write(out, answer, 1_000_000);
        while (!closing.await(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
        }
    }

    private static void endless(OutputStream out, FakeAnswer answer) throws IOException {
        write(out, answer, Long.MAX_VALUE);
        byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(blanks);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The fake could not be closed.", e);
        }
    }
}
