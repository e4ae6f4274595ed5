package com.moneyflo.twilio.testing;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that came and those that the fake took. Each POST is also a line of a file, written before its answer.
 * Thread-safe.
 */
final class FakeStore {

    private final List<FakePost> posts = new ArrayList<>();
    private final Map<String, FakeMessage> messages = new LinkedHashMap<>();
    private final @Nullable Path file;

    FakeStore(@Nullable Path file) {
        this.file = file;
    }

    /** Counts a POST; makes a message of it if it is to be taken. */
    synchronized @Nullable FakeMessage post(FakeRequest request, boolean taken, Instant now, boolean held) {
        String to = request.value("To");
        String callback = request.value("StatusCallback");
        int number = posts.size() + 1;
        String sid = taken ? String.format("SM%032x", messages.size() + 1) : "";
        keep(new FakePost(number, sid, to, FakeMessage.messageId(callback), request.value("Body")));
        if (!taken) {
            return null;
        }
        String validity = request.value("ValidityPeriod");
        FakeMessage message = new FakeMessage(
                sid,
                to,
                request.value("From"),
                request.value("Body"),
                callback,
                validity.isEmpty() ? 0 : Integer.parseInt(validity),
                now,
                held ? null : now,
                "queued",
                "");
        messages.put(sid, message);
        return message;
    }

    private void keep(FakePost post) {
        posts.add(post);
        Path to = file;
        if (to != null) {
            try {
                Files.writeString(
                        to, line(post), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new IllegalStateException("The POST could not be written down.", e);
            }
        }
    }

    synchronized void status(String sid, String status, String code) {
        messages.computeIfPresent(sid, (same, message) -> message.now(status, code));
    }

    synchronized List<FakePost> posts() {
        return List.copyOf(posts);
    }

    /** The oldest first. */
    synchronized List<FakeMessage> messages() {
        return List.copyOf(messages.values());
    }

    private static String line(FakePost post) {
        return String.join(
                        "\t",
                        Integer.toString(post.number()),
                        post.sid(),
                        post.to(),
                        post.messageId(),
                        URLEncoder.encode(post.body(), StandardCharsets.UTF_8))
                + "\n";
    }

    /** The lines that another process has written so far. */
    static List<FakePost> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            String all = Files.readString(file);
            return all.substring(0, all.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(part -> new FakePost(
                            Integer.parseInt(part[0]),
                            part[1],
                            part[2],
                            part[3],
                            URLDecoder.decode(part[4], StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("What the fake wrote down could not be read.", e);
        }
    }
}
