package com.moneyflo.internal.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * One script of the schema. Each of its statements can be run again after any interruption.
 *
 * @param version its number
 * @param script the name of its file
 * @param text the content of the file
 * @param statements the statements, in their order
 */
record Step(String version, String script, String text, List<String> statements) {

    /** In this order. They are listed because not every kind of packaging lets a class path be searched. */
    static final List<String> SCRIPTS = List.of(
            "V1__customer.sql",
            "V2__account.sql",
            "V3__transfer.sql",
            "V4__entry.sql",
            "V5__hold.sql",
            "V6__customer_texts.sql",
            "V7__account_texts.sql",
            "V8__account_texts_wanted.sql",
            "V9__notice.sql",
            "V10__notice_trail.sql",
            "V11__standing_order.sql",
            "V12__standing_order_trail.sql",
            "V13__inbound.sql",
            "V14__currency.sql",
            "V15__deed.sql");

    private static final String FOLDER = "/moneyflo/schema";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\R?");
    private static final Pattern END = Pattern.compile(";\\s*(?:\\R|$)");
    private static final Pattern CHANGE =
            Pattern.compile("(CREATE|ALTER|UPDATE|INSERT)\\s(?:TABLE |INTO )?(?:IF NOT EXISTS )?(mf_\\w+)");

    /** All steps, the last one last. */
    static List<Step> all(Dialect dialect) {
        return SCRIPTS.stream().map(script -> of(script, dialect)).toList();
    }

    /** A description for people. */
    String description() {
        return name(script).group(2).replace('_', ' ');
    }

    /** The right that it needs first, and the table. */
    String right() {
        Matcher change = CHANGE.matcher(text);
        return change.find() ? change.group(1) + " on " + change.group(2) : "CREATE";
    }

    /** The table that it changes first. */
    String table() {
        return right().replaceAll(".* ", "");
    }

    /** The checksum as Flyway computes it, which earlier versions of the library use to read the history. */
    int checksum() {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(UTF_8)));
        return (int) sum.getValue();
    }

    private static Step of(String script, Dialect dialect) {
        String text = read(script, dialect);
        return new Step(name(script).group(1), script, text, statements(text, dialect.ddl()));
    }

    private static Matcher name(String script) {
        Matcher name = NAME.matcher(script);
        if (!name.matches()) {
            throw new IllegalArgumentException(script + " is no name of a step.");
        }
        return name;
    }

    /**
     * Reads from the class loader of this class, so that no other version of the library is read.
     */
    private static String read(String script, Dialect dialect) {
        String ofDialect = FOLDER + "-" + dialect.toString().toLowerCase(Locale.ROOT);
        for (String folder : List.of(FOLDER, ofDialect)) {
            try (InputStream in = Step.class.getResourceAsStream(folder + "/" + script)) {
                if (in != null) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            } catch (IOException e) {
                throw new StorageException("The library's own script " + script + " cannot be read.", e);
            }
        }
        throw new StorageException("The library's own script " + FOLDER.substring(1) + "/" + script
                + " is missing beside its classes. Build the jar of the application with all files under moneyflo/.");
    }

    private static List<String> statements(String text, Map<String, String> words) {
        String filled = COMMENT.matcher(text).replaceAll("");
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("${" + word.getKey() + "}", word.getValue());
        }
        return Arrays.stream(END.split(filled))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .collect(Collectors.toList());
    }
}
