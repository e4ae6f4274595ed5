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
 * A longer way to a server: every byte comes out a fixed time after it was read, in either direction. All connections
 * share two threads, one that reads and one that writes what is due, and since everything is equally late, one queue is
 * enough.
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

    /** Bytes on their way to a socket; none of them at the end of the stream. */
    private record Chunk(SocketChannel to, ByteBuffer bytes) {}

    /** Opens one on a free port of this machine. */
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
            // One connection is over: its server does not answer, or the writer has just closed it. The others go on.
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

    /** A connection that was cut ends like one that was closed. */
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
                    // Whoever should have got it has gone; the other side hears of that when it is read from.
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
