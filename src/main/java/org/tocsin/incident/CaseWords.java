package org.tocsin.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words under which a case is found: those of its number, title, owner, category and assets. */
@Repository
class CaseWords {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CaseWords(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds and removes only what changed: most words of a case stay. */
    void index(IncidentView view) {
        var known = wordsOf(view.id());
        var words = of(texts(view));
        each("insert into incident_word (word, incident) values (?, ?)", without(words, known), view.id());
        each("delete from incident_word where word = ? and incident = ?", without(known, words), view.id());
    }

    private Set<String> wordsOf(IncidentId id) {
        return jdbc.sql("select word from incident_word where incident = ?")
                .param(id.number())
                .query(String.class)
                .set();
    }

    private static List<String> without(Set<String> words, Set<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    private void each(String sql, List<String> words, IncidentId id) {
        if (!words.isEmpty()) {
            batches.batchUpdate(
                    sql,
                    words.stream().map(word -> new Object[] {word, id.number()}).toList());
        }
    }

    private Stream<String> texts(IncidentView view) {
        var category = view.category();
        return Stream.concat(
                Stream.of(view.id().number(), view.title(), view.owner(), category.category(), category.subKind()),
                assets(view.id()).stream());
    }

    private List<String> assets(IncidentId id) {
        return jdbc.sql("select name from incident_asset where incident = ?")
                .param(id.number())
                .query(String.class)
                .list();
    }

    /** The distinct words of some texts, in lower case. */
    static Set<String> of(Stream<String> texts) {
        return texts.map(
                        text -> Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .flatMap(text -> Arrays.stream(SEPARATORS.split(text)))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .collect(Collectors.toSet());
    }
}
