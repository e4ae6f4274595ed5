package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host logs with what it likes; the module brings nothing to log with, and gives it nothing to hide. */
class LoggingOfHostsTest {

    private static final Path LIBRARIES = Path.of("target", "logging");

    @Test
    void noLoggingComesWithTheModule() throws IOException {
        // The tests see all that a host gets.
        ClassLoader all = getClass().getClassLoader();
        for (String found : List.of(
                "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                "META-INF/services/java.lang.System$LoggerFinder",
                "org/slf4j/impl/StaticLoggerBinder.class",
                "org/apache/logging/log4j/core/Logger.class",
                "org/apache/commons/logging/LogFactory.class")) {
            assertThat(Collections.list(all.getResources(found))).as(found).isEmpty();
        }
    }

    @Test
    void aHostWithLogbackSeesNoSecretAtDebug() throws Exception {
        assertThat(run("logback", List.of())).contains("DEBUG");
    }

    @Test
    void norOneWithLog4j() throws Exception {
        assertThat(run("log4j", List.of("-Dlog4j2.level=TRACE"))).contains("logged at debug");
    }

    @Test
    void norOneWithJul(@TempDir Path directory) throws Exception {
        Path settings = directory.resolve("logging.properties");
        Files.writeString(
                settings,
                "handlers=java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level=ALL\n.level=ALL\n"
                        // The JDK's HTTP client tells what it is asked for, phone numbers in it, and each certificate
                        // that it
                        // trusts. docs/twilio.md asks hosts to leave that off.
                        + "jdk.internal.httpclient.level=OFF\njdk.event.security.level=OFF\n");
        assertThat(run("jdk14", List.of("-Djava.util.logging.config.file=" + settings)))
                .contains("logged at debug");
    }

    private static String run(String library, List<String> options) throws Exception {
        List<Path> libraries;
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            libraries = files.filter(file -> file.getFileName().toString().contains(library))
                    .toList();
        }
        assertThat(libraries).isNotEmpty();
        String printed = Fork.run(LoggingHost.class, libraries, options);
        assertThat(printed).contains("Sent[").contains("NotTaken[]").contains("all is done");
        TwilioNotifierTest.assertTellsNothing(printed);
        return printed;
    }
}
