package com.moneyflo.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Where the bank is kept that no {@code --db} names: a directory under the user's home. */
final class Home {

    private static final String ADVICE = " Set HOME to a directory of yours, or name a database with --db.";

    private Home() {}

    /** The directory, made if there was none. */
    static Path of(Map<String, String> environment) {
        // As a shell has it. The JVM asks the list of users, and answers "?" for one who is not in it.
        String home = Stream.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))
                .filter(name -> !name.isBlank() && !name.equals("?"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no home directory." + ADVICE));
        if (home.contains(";")) {
            throw new IllegalStateException(
                    "H2 keeps no database where the path has a semicolon: " + home + "." + ADVICE);
        }
        Path directory = Path.of(home, ".moneyflo").toAbsolutePath();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException("The directory " + directory + " cannot be made." + ADVICE, e);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalStateException("The directory " + directory + " cannot be written." + ADVICE);
        }
        return directory;
    }
}
