package org.tocsin.lessons;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.engine.AnswerRefused;

/** Reads what will improve line by line; whoever agrees that nothing will says so in one word. */
final class AgreedLines {

    /** More than that is no agreement but a wish list. */
    static final int MOST = 50;

    private static final Set<String> NOTHING = Set.of("nothing", "none", "no improvement", "no improvements", "-");

    private AgreedLines() {}

    static List<String> of(String improvements) {
        var lines = improvements
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !saysNothing(line))
                .distinct()
                .toList();
        if (lines.size() > MOST) {
            throw new AnswerRefused("improvements", "Please agree at most " + MOST + " improvements, one per line");
        }
        return lines;
    }

    private static boolean saysNothing(String line) {
        return NOTHING.contains(line.replaceFirst("[.!]$", "").toLowerCase(Locale.ROOT));
    }
}
