package org.tocsin.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableWords;

/**
 * Refuses a decision table whose words nobody would understand: a time that is none, a role, marking or word that does not
 * exist. The engine itself would find out in the middle of a case, or never: a rule that asks for what there is not.
 */
final class TableChecks {

    /** A refusal that lists more words than these is not read. */
    private static final int MOST_TOLD = 40;

    private final ObjectProvider<TableWords> words;

    private final ObjectProvider<TableReference> references;

    TableChecks(ObjectProvider<TableWords> words, ObjectProvider<TableReference> references) {
        this.words = words;
        this.references = references;
    }

    /** Throws {@link BadUserRequestException}, which names table, rule and column. */
    void check(List<TableCell> cells) {
        cells.stream().filter(this::isNoReference).forEach(this::check);
    }

    /** What a column may name that is kept elsewhere is looked up there. */
    private boolean isNoReference(TableCell cell) {
        return references.stream().noneMatch(reference -> reference.isOf(cell.table(), cell.column()));
    }

    private void check(TableCell cell) {
        var known = wordsOf(cell);
        var kind = ColumnKind.of(cell.column()).filter(one -> cell.isAnswer() || one.isAskedFor());
        if (kind.isPresent() || !known.isEmpty()) {
            check(cell, kind, known);
        }
    }

    private Set<String> wordsOf(TableCell cell) {
        return words.stream()
                .flatMap(module -> module.of(cell.table(), cell.column()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void check(TableCell cell, Optional<ColumnKind> kind, Set<String> known) {
        Predicate<String> isAllowed = answer -> known.contains(answer)
                || kind.filter(form -> form.allows(answer)).isPresent();
        words(cell, kind).filter(isAllowed.negate()).findFirst().ifPresent(answer -> {
            throw refusal(cell, answer, kind, known);
        });
    }

    private static Stream<String> words(TableCell cell, Optional<ColumnKind> kind) {
        return cell.isAnswer() ? cell.answers(kind.map(ColumnKind::isList).orElse(true)) : cell.names();
    }

    private static BadUserRequestException refusal(
            TableCell cell, String answer, Optional<ColumnKind> kind, Set<String> known) {
        return new BadUserRequestException("The table '%s' is refused: %s: '%s' is %s%s"
                .formatted(
                        cell.table(),
                        cell.place(),
                        answer,
                        kind.map(ColumnKind::refusal).orElse("none of the words that are understood there"),
                        known.isEmpty() ? "" : "; also understood: " + listed(known)));
    }

    private static String listed(Set<String> known) {
        var all = known.stream().sorted().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return known.size() > MOST_TOLD ? all + " and others" : all;
    }
}
