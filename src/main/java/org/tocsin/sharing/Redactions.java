package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.engine.AnswerRefused;

/** What is taken out before the content leaves, each with its reason. */
record Redactions(List<Redaction> all) {

    /** What stands in place of what was taken out. */
    static final String MARK = "[redacted]";

    private static final String FIELD = "redactionWords";
    private static final int SHORTEST = 2;

    /** One per line: the words, a bar, the reason. Throws {@link AnswerRefused} for a line of another form. */
    static Redactions parse(String lines) {
        return new Redactions(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Redactions::line)
                .toList());
    }

    private static Redaction line(String line) {
        var bar = line.lastIndexOf('|');
        var words = bar < 0 ? "" : line.substring(0, bar).strip();
        var why = line.substring(bar + 1).strip();
        if (words.length() < SHORTEST || why.isEmpty()) {
            throw new AnswerRefused(FIELD, "Please write the words, a bar | and the reason in each line");
        }
        return new Redaction(words, why);
    }

    /** As it was written. */
    String lines() {
        return all.stream().map(one -> one.words() + " | " + one.why()).collect(Collectors.joining("\n"));
    }

    /** The reasons, without the words. */
    String reasons() {
        return all.stream().map(Redaction::why).distinct().collect(Collectors.joining("; "));
    }

    /** The text without the words; the longest first, so that nothing is left of a longer one. */
    String applyTo(String text) {
        var redacted = text;
        for (var one : longestFirst()) {
            redacted = pattern(one).matcher(redacted).replaceAll(Matcher.quoteReplacement(MARK));
        }
        return redacted;
    }

    /** Whether a text holds any of the words. */
    boolean concern(String text) {
        return all.stream().anyMatch(one -> pattern(one).matcher(text).find());
    }

    private List<Redaction> longestFirst() {
        return all.stream()
                .sorted(Comparator.comparingInt((Redaction one) -> one.words().length())
                        .reversed())
                .toList();
    }

    /** However it is written in capitals and wherever a line ends between its words. */
    private static Pattern pattern(Redaction one) {
        var words = one.words().toLowerCase(Locale.ROOT).split("\\s+", -1);
        var pattern = Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
