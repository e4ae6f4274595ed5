package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void whatIsWrittenArrivesAsUtf8() {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        Console console = new Console(arrived);

        write(console, "किराया ₹");

        assertThat(arrived.toString(UTF_8)).isEqualTo("किराया ₹");
        assertThat(console.hasLost()).isFalse();
    }

    @Test
    void aFullDiskIsALoss() {
        Console console = new Console(failing("No space left on device"));

        assertThat(write(console, "a")).isTrue();
        assertThat(console.hasLost()).isTrue();
    }

    @Test
    void aReaderWhoLeavesIsNone() {
        Console console = new Console(failing("Broken pipe"));

        assertThat(write(console, "a")).isTrue();
        assertThat(console.hasLost()).isFalse();
    }

    private static boolean write(Console console, String text) {
        PrintWriter writer = console.writer();
        writer.print(text);
        return writer.checkError();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
