package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the rules of docs/style.md that a program can check, in all Java files and documents of the project. */
class ProseTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final int MAX_COLUMNS = 120;

    /** An actor that has no name. The SMS with a one-time code says "Tell nobody". */
    private static final Pattern UNNAMED =
            Pattern.compile("\\b([Ww]hoever|[Ww]homever|(?<!Tell )[Nn]obody|[Ss]omebody)\\b");

    /** A person who is only male. */
    private static final Pattern MALE = Pattern.compile("\\b([Hh]e|[Hh]im|[Hh]is|[Hh]imself)\\b");

    /** A comment whose first clause has no noun. */
    private static final Pattern HEADLESS = Pattern.compile("^\\s*(/\\*\\*|\\*|//) (Who|Whom|What|Whose|How) .*");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(/?\\*|//).*|.* // .*");

    /** Tables and addresses cannot be wrapped. Neither can code in documents, which no rule covers. */
    private static final Pattern UNWRAPPABLE = Pattern.compile("^\\s*\\|.*|.*https?://\\S{40,}.*|^\\S+$");

    @Test
    void linesHaveAtMost120Columns() throws IOException {
        assertThat(offences(".java", line -> columns(line) > MAX_COLUMNS)).isEmpty();
        assertThat(offences(
                        ".md",
                        line -> columns(line) > MAX_COLUMNS
                                && !UNWRAPPABLE.matcher(line).matches()))
                .isEmpty();
    }

    @Test
    void eachActorHasAName() throws IOException {
        assertThat(offences(".java", line -> UNNAMED.matcher(line).find())).isEmpty();
        assertThat(offences(".md", line -> UNNAMED.matcher(line).find())).isEmpty();
    }

    @Test
    void peopleAreThey() throws IOException {
        Predicate<String> male = line -> MALE.matcher(line).find();
        assertThat(offences(".java", line -> COMMENT.matcher(line).matches() && male.test(line)))
                .isEmpty();
        assertThat(offences(".md", male)).isEmpty();
    }

    @Test
    void commentsBeginWithANounOrAVerb() throws IOException {
        assertThat(offences(".java", line -> HEADLESS.matcher(line).matches())).isEmpty();
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    /**
     * Returns the lines that break a rule, each as {@code file:line: text}. The page that names the words is left out.
     */
    private static List<String> offences(String ending, Predicate<String> breaks) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(path -> isOurs(ROOT.relativize(path), ending)).toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean code = false;
                for (int i = 0; i < lines.size(); i++) {
                    code ^= ending.equals(".md") && lines.get(i).startsWith("```");
                    if (!code && breaks.test(lines.get(i))) {
                        found.add(ROOT.relativize(file) + ":" + (i + 1) + ": "
                                + lines.get(i).strip());
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOurs(Path file, String ending) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(ending)
                && !name.matches("(.*/)?(target|\\..+)/.*")
                && !name.endsWith("docs/style.md")
                && !name.endsWith("ProseTest.java");
    }
}
