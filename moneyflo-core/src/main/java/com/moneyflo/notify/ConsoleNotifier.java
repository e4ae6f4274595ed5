package com.moneyflo.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Shows messages as the customer's phone would, for demonstrations: a frame with the text under the masked number.
 * Thread-safe if the screen is, as in {@code new ConsoleNotifier(System.out::print)}.
 */
public final class ConsoleNotifier implements Notifier {

    private static final int WIDTH = 40;

    private final Consumer<String> screen;

    /**
     * Shows messages on a screen.
     *
     * @param screen receives each message as one string, whose lines end with {@code \n}
     */
    public ConsoleNotifier(Consumer<String> screen) {
        this.screen = Objects.requireNonNull(screen, "screen");
    }

    @Override
    public Delivery deliver(Message message) {
        String edge = "─".repeat(WIDTH + 2);
        StringBuilder bubble = new StringBuilder("   " + message.channel() + " to " + message.maskedTo() + "\n");
        bubble.append("   ╭").append(edge).append("╮\n");
        lines(message.text())
                .forEach(line -> bubble.append("   │ ").append(padded(line)).append(" │\n"));
        bubble.append("   ╰").append(edge).append("╯\n");
        screen.accept(bubble.toString());
        return new Delivery.Sent("screen-" + message.id());
    }

    private static String padded(String line) {
        return line + " ".repeat(Math.max(0, WIDTH - line.codePointCount(0, line.length())));
    }

    /** Wraps a text between words, and within a word that is longer than a line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ");
            while (rest.length() > WIDTH) {
                int end = rest.offsetByCodePoints(0, Math.min(WIDTH, rest.codePointCount(0, rest.length())));
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
