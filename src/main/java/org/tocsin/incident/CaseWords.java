package org.tocsin.incident;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words under which a case is found: those of its number, title, owner, category and assets. */
@Repository
class CaseWords {

    static final WordTable TABLE = new WordTable("incident_word", "incident");

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CaseWords(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The case is found under its words as they are now. */
    void index(IncidentView view) {
        var words = texts(view).flatMap(WordTable::words).collect(Collectors.toSet());
        TABLE.index(view.id().number(), words, jdbc, batches);
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

    /** How lists over all cases find them. */
    @Bean
    static SearchedCases searchedIncidents() {
        return new SearchedCases("INC", "incident", TABLE);
    }
}
