package com.moneyflo.examples.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2CliTest extends CliContract {

    @TempDir
    private Path directory;

    @Override
    String freshUrl() {
        return "jdbc:h2:file:" + directory.resolve("bank");
    }
}
