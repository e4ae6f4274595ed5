package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scans the main code for the names of the tables. The verifier reads all tables and changes none. The cellar has no
 * table but its history, and learns all other names from the migrations.
 */
class TablesTest {

    private static final Path SOURCES = Path.of("src/main/java/com/moneyflo");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern NAMED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(mf_\\w+)|\"(mf_\\w+)\"");
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:INTO|UPDATE|DELETE\\s+FROM)\\s+(mf_\\w+)|\\b(?:updateAll|delete)\\(\\s*\"(mf_\\w+)\"");
    private static final Pattern INDEX = Pattern.compile("mf_\\w+_(?:ix|uk)");

    @Test
    void eachTableIsWrittenByOneClass() {
        assertThat(named(WRITTEN, file -> true).entrySet().stream()
                        .filter(table -> table.getValue().size() > 1))
                .as("tables that more than one class writes")
                .isEmpty();
    }

    @Test
    void eachTableIsWrittenInAClassOfItsKind() {
        assertThat(named(WRITTEN, file -> !file.endsWith("Table.java")))
                .as("tables that a class writes whose name does not end in Table")
                .isEmpty();
    }

    @Test
    void eachTableBelongsToOneRoom() {
        Map<String, List<String>> rooms = new TreeMap<>();
        named(NAMED, file -> !file.contains("/internal/verify/"))
                .forEach((table, files) -> rooms.put(
                        table,
                        files.stream()
                                .map(file -> file.substring(0, file.lastIndexOf('/')))
                                .distinct()
                                .toList()));
        assertThat(rooms.entrySet().stream().filter(table -> table.getValue().size() > 1))
                .as("tables that classes of more than one room name")
                .isEmpty();
    }

    @Test
    void eachTableIsNamedInAClassOfItsKind() {
        assertThat(named(
                        NAMED,
                        file -> !file.contains("/internal/verify/")
                                && !file.contains("/internal/db/")
                                && !file.endsWith("Table.java")
                                && !file.endsWith("Row.java")))
                .as("tables that a class names whose name ends in neither Table nor Row")
                .isEmpty();
    }

    @Test
    void theVerifierWritesNothing() {
        assertThat(named(WRITTEN, file -> file.contains("/internal/verify/"))).isEmpty();
    }

    /** Tests nothing of the main code: a scan that finds nothing would pass all tests above. */
    @Test
    void theScanFindsTheTables() {
        assertThat(named(WRITTEN, file -> true).keySet())
                .contains("mf_account", "mf_entry", "mf_transfer", "mf_notice", "mf_notice_trail", "mf_standing_order");
    }

    /** Returns the files that name a table so, by table. */
    private static Map<String, Set<String>> named(Pattern pattern, Predicate<String> which) {
        Map<String, Set<String>> files = new TreeMap<>();
        for (Path source : sources()) {
            String file = source.toString().replace('\\', '/');
            if (which.test(file)) {
                for (String table : tables(pattern, source)) {
                    files.computeIfAbsent(table, key -> new TreeSet<>()).add(file);
                }
            }
        }
        return files;
    }

    private static List<String> tables(Pattern pattern, Path source) {
        try {
            String code = JOINT.matcher(
                            COMMENT.matcher(Files.readString(source)).replaceAll(""))
                    .replaceAll("");
            List<String> tables = new ArrayList<>();
            for (MatchResult match : pattern.matcher(code).results().toList()) {
                for (int group = 1; group <= match.groupCount(); group++) {
                    String table = match.group(group);
                    if (table != null && !INDEX.matcher(table).matches()) {
                        tables.add(table);
                    }
                }
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
