package com.moneyflo.notify;

import com.moneyflo.internal.check.Invisible;
import com.moneyflo.internal.check.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one kind of notice in one language, with variables in braces: {@code {amount} credited to account
 * {account}.} This class is immutable and thread-safe.
 */
public final class Template {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final NoticeKind kind;
    private final Locale locale;
    private final String text;
    private final @Nullable Registration registration;

    private Template(NoticeKind kind, Locale locale, String text, @Nullable Registration registration) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.locale = Objects.requireNonNull(locale, "locale");
        this.text = Objects.requireNonNull(text, "text");
        this.registration = registration;
        if (Invisible.isAll(text)) {
            throw new IllegalArgumentException(
                    "The text for " + kind + " is blank. Give at least one visible character.");
        }
        if (PlainText.isDamaged(text)) {
            throw new IllegalArgumentException(
                    "The text for " + kind + " has the character U+FFFD or half a character, so it was damaged earlier."
                            + " Check the character set of the file that it comes from.");
        }
        String left = text;
        for (Variable variable : kind.variables()) {
            left = left.replace(variable.inBraces(), "");
        }
        if (left.contains("{") || left.contains("}")) {
            throw new IllegalArgumentException(
                    "The text for " + kind + " has a brace that does not belong to one of its variables. Use "
                            + kind.variables() + " in lower case, and no other brace.");
        }
    }

    /**
     * Makes a template without a registration.
     *
     * @param kind the kind of notice
     * @param locale the language, script and region; see {@link Templates#find}
     * @param text the text, with variables of this kind
     * @return the template
     * @throws IllegalArgumentException if the text is blank or damaged, has a variable of another kind, or has a brace
     *     that does not belong to a variable
     */
    public static Template of(NoticeKind kind, Locale locale, String text) {
        return new Template(kind, locale, text, null);
    }

    /**
     * Returns a copy with the registration that the law requires.
     *
     * @param required the registration
     * @return a copy
     */
    public Template registration(Registration required) {
        return new Template(kind, locale, text, Objects.requireNonNull(required, "required"));
    }

    /** {@return the kind of notice} */
    public NoticeKind kind() {
        return kind;
    }

    /** {@return the language, script and region} */
    public Locale locale() {
        return locale;
    }

    /** {@return the text, with variables} */
    public String text() {
        return text;
    }

    /** {@return the registration that the law requires, or empty} */
    public Optional<Registration> registration() {
        return Optional.ofNullable(registration);
    }

    /**
     * Renders a content. Each value is written in one line, in Unicode form NFC. If the template is in the GSM 7-bit
     * alphabet, typographic quotation marks, dashes, spaces and ligatures in a value are replaced by characters of that
     * alphabet. This halves the price of the message. A name with other letters is not changed.
     *
     * @param content the values, of this kind
     * @return the text of the message
     * @throws IllegalArgumentException if the content is of another kind
     */
    public String render(Content content) {
        if (content.kind() != kind) {
            throw new IllegalArgumentException(
                    "The template is for " + kind + ", but the content is " + content.kind() + ".");
        }
        return filled(content.values());
    }

    /**
     * Returns the segments of a message in which each variable has its greatest length, in the template's alphabet. A
     * name with letters of another alphabet, such as {@code João} in an English text, makes the message UCS-2. Plan
     * with 70 characters if such names occur.
     *
     * @return at least one segment
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
        // A name may now be too long: one ellipsis became three full stops.
        return variable == Variable.PAYEE && !plain.equals(line) && plain.length() > variable.maxLength()
                ? plain.substring(0, variable.maxLength() - 2) + ".."
                : plain;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template that
                && kind == that.kind
                && locale.equals(that.locale)
                && text.equals(that.text)
                && Objects.equals(registration, that.registration);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, locale, text, registration);
    }

    @Override
    public String toString() {
        return "Template[kind=" + kind + ", locale=" + locale + ", text=" + text + ", registration=" + registration
                + "]";
    }
}
