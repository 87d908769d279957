package org.tocsin.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words under which a case is found: those of its number, title, owner, category and assets. */
@Repository
class CaseWords {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;

    private final JdbcClient jdbc;

    CaseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void index(IncidentView view) {
        jdbc.sql("delete from incident_word where incident = ?")
                .param(view.id().number())
                .update();
        of(texts(view))
                .forEach(word -> jdbc.sql("insert into incident_word (word, incident) values (?, ?)")
                        .params(word, view.id().number())
                        .update());
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
