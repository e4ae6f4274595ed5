package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Standard output or standard error, in UTF-8. Unlike {@link System#out} it remembers that a write failed. */
final class Console extends OutputStream {

    private static final long FULL_PIPE_NANOS = 1_000_000;

    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final WritableByteChannel channel;
    private final BooleanSupplier hasReader;
    private boolean failed;

    /**
     * Makes a stream of this process.
     *
     * @param channel the channel to write to
     * @param hasReader whether another process reads it; a write then fails only after that process has ended
     */
    Console(WritableByteChannel channel, BooleanSupplier hasReader) {
        this.channel = channel;
        this.hasReader = hasReader;
    }

    static Console standardOutput() {
        return new Console(new FileOutputStream(FileDescriptor.out).getChannel(), () -> isPipe("/dev/fd/1"));
    }

    static Console standardError() {
        return new Console(new FileOutputStream(FileDescriptor.err).getChannel(), () -> isPipe("/dev/fd/2"));
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, UTF_8));
    }

    /** Returns whether output was lost. A reader that ended early, such as {@code head}, does not count. */
    boolean hasLost() {
        return failed && !hasReader.getAsBoolean();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    /** Writes all bytes. Waits while a pipe is full that another process set to non-blocking. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (rest.hasRemaining()) {
                if (channel.write(rest) == 0) {
                    LockSupport.parkNanos(FULL_PIPE_NANOS);
                }
            }
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    /** Asks the file system, because the exception's message is in the language of the system. */
    private static boolean isPipe(String file) {
        try {
            int type = (int) Files.getAttribute(Path.of(file), "unix:mode") & TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
