package com.moneyflo.testing;

import com.moneyflo.testing.Fate.Decision;
import com.moneyflo.testing.Fate.Step;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One connection through a proxy, in both directions until one of them ends or fate cuts both. */
final class Passage {

    private static final int DEPRECATE_END = 0x01;

    private final Socket client;
    private final Socket server;
    private final Supplier<Fate> fate;
    private volatile Decision decision = Decision.PASS;
    private volatile Reply reply = new Reply(false);
    private volatile boolean endOfColumns = true;

    Passage(Socket client, Socket server, Supplier<Fate> fate) {
        this.client = client;
        this.server = server;
        this.fate = fate;
    }

    void open(Runnable whenOver) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        start("requests", this::requests, whenOver);
        start("answers", this::answers, () -> {});
    }

    /** Ends both sides. */
    void cut(boolean reset) {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                if (reset) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException e) {
                // It is cut already.
            }
        }
    }

    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    private void start(String name, Pump pump, Runnable whenOver) {
        Thread thread = new Thread(
                () -> {
                    try {
                        pump.run();
                    } catch (IOException | InterruptedException e) {
                        // One side has gone, so the other one goes.
                    } finally {
                        cut(false);
                        whenOver.run();
                    }
                },
                "mysql-proxy " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void requests() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        OutputStream out = server.getOutputStream();
        Packet login = Packet.read(in);
        endOfColumns = (login.at(3) & DEPRECATE_END) == 0;
        out.write(login.bytes());
        while (true) {
            Packet packet = Packet.read(in);
            Decision now = packet.isRequest() ? fate.get().of(packet) : Decision.PASS;
            TimeUnit.NANOSECONDS.sleep(now.delay().toNanos());
            if (now.cutsAt(Step.BEFORE_REQUEST)) {
                cut(now.reset());
            } else if (now.cutsAt(Step.IN_REQUEST)) {
                out.write(packet.bytes(), 0, packet.bytes().length / 2);
                cut(now.reset());
            }
            reply = new Reply(endOfColumns);
            decision = now;
            out.write(packet.bytes());
            if (now.cutsAt(Step.AFTER_REQUEST)) {
                cut(now.reset());
            }
        }
    }

    private void answers() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        OutputStream out = client.getOutputStream();
        while (true) {
            Packet packet = Packet.read(in);
            Decision now = decision;
            if (now.cutsAt(Step.BEFORE_ANSWER)) {
                cut(now.reset());
            } else if (now.cutsAt(Step.IN_ANSWER)) {
                out.write(packet.bytes(), 0, packet.bytes().length / 2);
                cut(now.reset());
            }
            out.write(packet.bytes());
            if (now.cutsAt(Step.AFTER_ANSWER) && reply.endsWith(packet)) {
                cut(now.reset());
            }
        }
    }
}
