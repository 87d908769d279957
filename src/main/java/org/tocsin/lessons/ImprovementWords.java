package org.tocsin.lessons;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.incident.SearchedCases;
import org.tocsin.incident.WordTable;

/** The words under which an improvement is found: those of its number and its text, which never changes. */
@Repository
class ImprovementWords {

    static final WordTable TABLE = new WordTable("lessons_improvement_word", "improvement");

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    ImprovementWords(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void index(ImprovementView view) {
        var words = WordTable.words(view.id() + " " + view.text()).collect(Collectors.toSet());
        TABLE.index(view.id().number(), words, jdbc, batches);
    }

    /** How lists over all cases find them. */
    @Bean
    static SearchedCases searchedImprovements() {
        return new SearchedCases("IMP", "lessons_improvement", TABLE);
    }
}
