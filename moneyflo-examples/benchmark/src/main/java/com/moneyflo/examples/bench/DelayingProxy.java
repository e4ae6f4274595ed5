package com.moneyflo.examples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy with a delay: it writes each byte a fixed time after it was read, in both directions. All connections
 * share two threads, one that reads and one that writes the due bytes. The delay is the same for all bytes, so one
 * queue is enough.
 */
final class DelayingProxy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final long FULL_SOCKET_PAUSE = 20_000;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ServerSocketChannel entrance;
    private final DelayLine<Chunk> line;
    private final Thread reader = new Thread(this::read, "bench-proxy-reader");
    private final Thread writer = new Thread(this::write, "bench-proxy-writer");

    private volatile boolean closed;

    private DelayingProxy(InetSocketAddress server, Duration delay) throws IOException {
        this.server = server;
        this.line = new DelayLine<>(delay.toNanos(), new PreciseTicker());
        this.selector = Selector.open();
        this.entrance =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        entrance.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Delayed bytes for a socket. No bytes mean the end of the stream. */
    private record Chunk(SocketChannel to, ByteBuffer bytes) {}

    /** Opens a proxy on a free port of this machine. */
    static DelayingProxy to(String host, int port, Duration delay) {
        try {
            DelayingProxy proxy = new DelayingProxy(new InetSocketAddress(host, port), delay);
            proxy.reader.setDaemon(true);
            proxy.writer.setDaemon(true);
            proxy.reader.start();
            proxy.writer.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("The delaying proxy could not be opened.", e);
        }
    }

    String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    int port() {
        return entrance.socket().getLocalPort();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
        try {
            while (!closed) {
                selector.select(key -> serve(key, buffer));
            }
        } catch (IOException e) {
            closed = true;
        }
    }

    private void serve(SelectionKey key, ByteBuffer buffer) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                receive(key, buffer);
            }
        } catch (IOException | CancelledKeyException e) {
            // One connection has ended: its server does not answer, or the writer has closed it. The others continue.
            if (key.channel() != entrance) {
                key.cancel();
            }
        }
    }

    private void accept() throws IOException {
        SocketChannel client = entrance.accept();
        if (client != null) {
            try {
                SocketChannel inside = SocketChannel.open(server);
                join(client, inside);
                join(inside, client);
            } catch (IOException e) {
                client.close();
                throw e;
            }
        }
    }

    private void join(SocketChannel from, SocketChannel to) throws IOException {
        from.setOption(StandardSocketOptions.TCP_NODELAY, true);
        from.configureBlocking(false).register(selector, SelectionKey.OP_READ, to);
    }

    private void receive(SelectionKey key, ByteBuffer buffer) {
        SocketChannel to = (SocketChannel) key.attachment();
        buffer.clear();
        int count = readInto(buffer, (SocketChannel) key.channel());
        if (count < 0) {
            key.cancel();
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.max(0, count));
        line.put(new Chunk(to, bytes.put(buffer.flip()).flip()));
    }

    /** Reads bytes. A connection that was cut counts as one that was closed. */
    private static int readInto(ByteBuffer buffer, SocketChannel from) {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private void write() {
        try {
            while (!closed) {
                Chunk chunk = line.take();
                try {
                    deliver(chunk);
                } catch (IOException e) {
                    // The receiver has closed its connection. The sender notices when it is read from.
                    abandon(chunk.to());
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static void deliver(Chunk chunk) throws IOException {
        ByteBuffer bytes = chunk.bytes();
        if (!bytes.hasRemaining()) {
            chunk.to().close();
            return;
        }
        while (bytes.hasRemaining()) {
            if (chunk.to().write(bytes) == 0) {
                LockSupport.parkNanos(FULL_SOCKET_PAUSE);
            }
        }
    }

    private static void abandon(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LockSupport.parkNanos(FULL_SOCKET_PAUSE);
        }
    }

    /** Cuts all connections. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        selector.wakeup();
        try {
            reader.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
            entrance.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The delaying proxy could not be closed.", e);
        }
    }
}
