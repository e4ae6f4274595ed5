package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One of the process's own streams, in UTF-8. Unlike {@link System#out} it remembers what could not be written. */
final class Console extends FilterOutputStream {

    private @Nullable String failure;

    Console(OutputStream stream) {
        super(stream);
    }

    static Console standardOutput() {
        return new Console(new FileOutputStream(FileDescriptor.out));
    }

    static Console standardError() {
        return new Console(new FileOutputStream(FileDescriptor.err));
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, UTF_8));
    }

    /** Says whether output was lost, other than to a reader who had enough, as {@code head} has. */
    boolean hasLost() {
        return failure != null && !failure.contains("Broken pipe");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }
}
