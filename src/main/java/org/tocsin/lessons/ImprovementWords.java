package org.tocsin.lessons;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** The words under which an improvement is found: those of its number and its text, which never changes. */
@Repository
class ImprovementWords {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;

    private final JdbcOperations batches;

    ImprovementWords(JdbcOperations batches) {
        this.batches = batches;
    }

    void index(ImprovementView view) {
        batches.batchUpdate(
                "insert into lessons_improvement_word (word, improvement) values (?, ?)",
                of(view.id() + " " + view.text()).stream()
                        .map(word -> new Object[] {word, view.id().number()})
                        .toList());
    }

    /** The distinct words of a text, in lower case. */
    static Set<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .collect(Collectors.toSet());
    }
}
