package com.moneyflo.notify;

import com.moneyflo.internal.check.Invisible;
import com.moneyflo.internal.check.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words for one kind of text in one language, with its variables in braces: {@code {amount} credited to account
 * {account}.}
 *
 * @param kind what it tells
 * @param locale in which language, script and region; see {@link Templates#find}
 * @param text the words, and variables of that kind
 * @param registration where the law asks for one; null where there is none
 */
public record Template(
        NoticeKind kind,
        Locale locale,
        String text,
        @Nullable Registration registration) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /**
     * Checks that it names no variable but those of its kind.
     *
     * @throws IllegalArgumentException if it does, or if the text is blank or damaged or has a brace that is none
     *     of a variable's
     */
    public Template {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(locale, "locale");
        if (Invisible.isAll(Objects.requireNonNull(text, "text"))) {
            throw new IllegalArgumentException("The text for " + kind + " is blank. Say something.");
        }
        if (PlainText.isDamaged(text)) {
            throw new IllegalArgumentException(
                    "The text for " + kind + " has the character U+FFFD or half a character: it was damaged on its"
                            + " way here. Look at the character set of the file that it comes from.");
        }
        String left = text;
        for (Variable variable : kind.variables()) {
            left = left.replace(variable.inBraces(), "");
        }
        if (left.contains("{") || left.contains("}")) {
            throw new IllegalArgumentException(
                    "The text for " + kind + " has braces that are none of its variables'. Name " + kind.variables()
                            + ", in lower case, and write no other brace.");
        }
    }

    /**
     * Puts values in words. A value is one line, with letter and accent as one character where there is one. Where
     * the words are in the GSM 7-bit alphabet, quotation marks, dashes, spaces and ligatures of typography in a value
     * are replaced by those of that alphabet, which halves the price of the text; a name with other letters is left
     * as it is.
     *
     * @param content of its kind
     * @return the text
     * @throws IllegalArgumentException if it is of another kind
     */
    public String render(Content content) {
        if (content.kind() != kind) {
            throw new IllegalArgumentException("A text for " + kind + " cannot tell " + content.kind() + ".");
        }
        return filled(content.values());
    }

    /**
     * How many parts it is sent in where each variable is as long as it is planned to be, in the alphabet of its own
     * words. A name with letters of another alphabet, such as {@code João} in a text in English, makes it UCS-2: plan
     * with 70 characters where that occurs.
     *
     * @return at least one
     */
    public Segments longest() {
        return Segments.of(filled(Map.of()));
    }

    private String filled(Map<Variable, String> values) {
        return BRACES.matcher(text).replaceAll(found -> {
            Variable variable = Variable.valueOf(found.group(1).toUpperCase(Locale.ROOT));
            String value = values.get(variable);
            return Matcher.quoteReplacement(
                    value == null ? "X".repeat(variable.maxLength()) : written(variable, value));
        });
    }

    private String written(Variable variable, String value) {
        String line = PlainText.inOneLine(Text.composed(value));
        String plain = Segments.isGsm7(text) ? PlainText.of(line) : line;
        // Three full stops for one character may have made a name longer than planned.
        return variable == Variable.PAYEE && !plain.equals(line) && plain.length() > variable.maxLength()
                ? plain.substring(0, variable.maxLength() - 2) + ".."
                : plain;
    }
}
