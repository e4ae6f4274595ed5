package com.moneyflo.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The directory of the default bank, used without {@code --db}: it is under the user's home. */
final class Home {

    private static final String ADVICE = " Set HOME to your own directory, or name a database with --db.";

    private Home() {}

    /** Returns the directory. Creates it if it does not exist. */
    static Path of(Map<String, String> environment) {
        // HOME first, as a shell does. The JVM reads the list of users, and says "?" for a user who is not in it.
        String home = Stream.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))
                .filter(name -> !name.isBlank() && !name.equals("?"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no home directory." + ADVICE));
        if (home.contains(";")) {
            throw new IllegalStateException(
                    "H2 allows no semicolon in a path, but the home directory is " + home + "." + ADVICE);
        }
        Path directory = Path.of(home, ".moneyflo").toAbsolutePath();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException("The directory " + directory + " cannot be created." + ADVICE, e);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalStateException("The directory " + directory + " is not writable." + ADVICE);
        }
        return directory;
    }
}
