package org.tocsin.documents;

import java.util.List;
import org.tocsin.engine.Field;

/**
 * A question on paper with the place for its answer.
 *
 * @param label the question
 * @param hint what helps to answer it; empty where nothing does
 * @param answer where the answer goes: {@code text} for none, {@code moment}, {@code boxes}, or {@code lines}
 * @param choices what can be ticked
 * @param lines how many lines there are to write on
 */
public record BlankQuestion(String label, String hint, String answer, List<String> choices, List<Integer> lines) {

    private static final List<Integer> ONE = List.of(1);
    private static final List<Integer> MANY = List.of(1, 2, 3, 4);

    static BlankQuestion of(Field field) {
        return switch (field.type()) {
            case TEXT -> new BlankQuestion("", plain(field.text()), "text", List.of(), List.of());
            case TEXTAREA -> lines(field, field.description(), MANY);
            case DATE, TIME, DATETIME -> new BlankQuestion(mark(field), field.description(), "moment", List.of(), ONE);
            case RADIO, SELECT, CHECKLIST, TAGLIST -> choice(field);
            case CHECKBOX -> new BlankQuestion("", "", "boxes", List.of(field.label()), List.of());
            case NUMBER -> lines(field, bounds(field), ONE);
            case TEXTFIELD -> lines(field, field.description(), ONE);
        };
    }

    private static BlankQuestion lines(Field field, String hint, List<Integer> lines) {
        return new BlankQuestion(mark(field), hint, "lines", List.of(), lines);
    }

    private static BlankQuestion choice(Field field) {
        var choices = field.options().stream().map(Field.Option::label).toList();
        var hint = field.type().isList() ? (field.description() + " Tick what applies.").strip() : field.description();
        return new BlankQuestion(mark(field), hint, "boxes", choices, List.of());
    }

    private static String bounds(Field field) {
        return field.min()
                .flatMap(min -> field.max().map(max -> min.toPlainString() + " to " + max.toPlainString() + ". "))
                .orElse("")
                .concat(field.description())
                .strip();
    }

    private static String mark(Field field) {
        return field.required() ? field.label() + " *" : field.label();
    }

    /** Advice is Markdown; on paper its marks would only be in the way. */
    private static String plain(String markdown) {
        return markdown.replace("**", "").replaceAll("\n{2,}", "\n").strip();
    }
}
