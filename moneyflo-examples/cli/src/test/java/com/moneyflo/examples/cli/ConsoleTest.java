package com.moneyflo.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

    @Test
    void whatIsWrittenArrivesAsUtf8() {
        Console console = new Console(Channels.newChannel(arrived), () -> false);

        write(console, "किराया ₹");

        assertThat(arrived.toString(UTF_8)).isEqualTo("किराया ₹");
        assertThat(console.hasLost()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Aucun espace disponible sur le périphérique", "Broken pipe"})
    void whatAFileDoesNotTakeIsLostInEveryLanguage(String message) {
        Console console = new Console(new Failing(message), () -> false);

        assertThat(write(console, "a")).isTrue();
        assertThat(console.hasLost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Relais brisé (pipe)", "パイプが切断されました"})
    void aReaderWhoLeavesIsNoLossInEveryLanguage(String message) {
        Console console = new Console(new Failing(message), () -> true);

        assertThat(write(console, "a")).isTrue();
        assertThat(console.hasLost()).isFalse();
    }

    @Test
    void aPipeThatIsFullForAMomentGetsAllOfIt() {
        Console console = new Console(new FullAtFirst(), () -> true);

        assertThat(write(console, "a long story")).isFalse();
        assertThat(arrived.toString(UTF_8)).isEqualTo("a long story");
    }

    private static boolean write(Console console, String text) {
        PrintWriter writer = console.writer();
        writer.print(text);
        return writer.checkError();
    }

    private static class Failing implements WritableByteChannel {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            throw new IOException(message);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** Takes a byte at a time, and none at first. */
    private final class FullAtFirst extends Failing {
        private int calls;

        FullAtFirst() {
            super("never");
        }

        @Override
        public int write(ByteBuffer bytes) {
            if (++calls < 3) {
                return 0;
            }
            arrived.write(bytes.get());
            return 1;
        }
    }
}
