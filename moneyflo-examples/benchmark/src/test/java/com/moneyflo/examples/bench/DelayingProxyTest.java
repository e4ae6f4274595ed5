package com.moneyflo.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelayingProxyTest {

    @Test
    void bytesArriveWholeAndInOrderInBothDirections() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(7).nextBytes(sent);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DelayingProxy proxy = proxyTo(server);
                Socket client = new Socket(proxy.host(), proxy.port());
                Socket accepted = server.accept()) {
            Future<?> echo = threads.submit(() -> accepted.getInputStream().transferTo(accepted.getOutputStream()));
            Thread sender = new Thread(() -> send(client, sent));
            sender.start();

            assertThat(client.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            sender.join();
            client.shutdownOutput();
            assertThat(echo.get()).isEqualTo((long) sent.length);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whenTheServerHangsUpTheClientHearsOfIt() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DelayingProxy proxy = proxyTo(server);
                Socket client = new Socket(proxy.host(), proxy.port());
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write("bye".getBytes(UTF_8));
            accepted.shutdownOutput();

            InputStream in = client.getInputStream();
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("bye");
        }
    }

    @Test
    void connectionsThatComeAndGoDoNotStopIt() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DelayingProxy proxy = proxyTo(server)) {
            for (int i = 0; i < 200; i++) {
                try (Socket client = new Socket(proxy.host(), proxy.port());
                        Socket accepted = server.accept()) {
                    accepted.setSoLinger(true, 0); // cuts the connection instead of closing it
                    client.getOutputStream().write(i);
                    accepted.getOutputStream().write(i);
                    if (i % 2 == 0) {
                        assertThat(client.getInputStream().read()).isEqualTo(i);
                    }
                }
            }
        }
    }

    @Test
    void aServerThatIsNotThereCutsOneConnectionOnly() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        try (DelayingProxy proxy = proxyTo(server)) {
            for (int i = 0; i < 3; i++) {
                try (Socket client = new Socket(proxy.host(), proxy.port())) {
                    assertThat(client.getInputStream().read()).isEqualTo(-1);
                }
            }
        }
    }

    private static DelayingProxy proxyTo(ServerSocket server) {
        return DelayingProxy.to(
                server.getInetAddress().getHostAddress(), server.getLocalPort(), Duration.ofNanos(500_000));
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
