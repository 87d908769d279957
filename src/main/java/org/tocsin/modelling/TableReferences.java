package org.tocsin.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableReference.ModelKeeper;
import org.tocsin.engine.TableReference.TableKeeper;
import org.tocsin.engine.TableWords;

/**
 * Refuses a decision table that names what is kept nowhere, such as a calendar, and one that keeps no longer what another
 * table in force still names. What is deployed together counts together.
 */
final class TableReferences {

    private final ObjectProvider<TableReference> references;
    private final ObjectProvider<TableWords> words;
    private final ObjectProvider<KnownModels> models;

    TableReferences(
            ObjectProvider<TableReference> references,
            ObjectProvider<TableWords> words,
            ObjectProvider<KnownModels> models) {
        this.references = references;
        this.words = words;
        this.models = models;
    }

    /** Throws {@link BadUserRequestException}, which names table, rule and column. */
    void check(NewModels deployed) {
        references.forEach(reference -> check(reference, deployed));
    }

    private void check(TableReference reference, NewModels deployed) {
        deployed.table(reference.table())
                .ifPresentOrElse(
                        naming -> unknownIn(reference, naming, deployed).ifPresent(cell -> {
                            throw leadsNowhere(cell, reference);
                        }),
                        () -> checkKeeper(reference, deployed));
    }

    /** The table that names stays as it is, and the one that keeps what it names is another from now on. */
    private void checkKeeper(TableReference reference, NewModels deployed) {
        if (reference.keeper() instanceof TableKeeper keeper
                && deployed.table(keeper.table()).isPresent()) {
            models.getObject()
                    .tableInForce(reference.table())
                    .flatMap(naming -> unknownIn(reference, naming, deployed))
                    .ifPresent(cell -> {
                        throw keptNoLonger(cell, keeper.table());
                    });
        }
    }

    /** A name and where it stands. */
    private record Named(TableCell cell, String name) {}

    private Optional<Named> unknownIn(TableReference reference, List<TableCell> naming, NewModels deployed) {
        var named = TableCell.inColumn(naming, reference.column()).stream()
                .flatMap(cell -> cell.names().map(name -> new Named(cell, name)))
                .toList();
        var known = named.isEmpty() ? Optional.<Set<String>>empty() : known(reference, deployed);
        return known.flatMap(names ->
                named.stream().filter(one -> !names.contains(one.name())).findFirst());
    }

    /** All that may be named; empty when anything may. */
    private Optional<Set<String>> known(TableReference reference, NewModels deployed) {
        var further = words.stream()
                .flatMap(module -> module.of(reference.table(), reference.column()).stream())
                .collect(Collectors.toSet());
        return kept(reference.keeper(), deployed)
                .map(kept -> Stream.concat(kept, further.stream()).collect(Collectors.toSet()));
    }

    private Optional<Stream<String>> kept(TableReference.Keeper keeper, NewModels deployed) {
        if (keeper instanceof TableKeeper table) {
            return deployed.table(table.table())
                    .or(() -> models.getObject().table(table.table()))
                    .map(cells -> TableCell.inColumn(cells, table.input()))
                    .filter(cells -> cells.stream().allMatch(TableCell::isOfCertainTexts))
                    .map(cells -> cells.stream().flatMap(TableCell::names));
        }
        return Optional.of(Stream.concat(
                deployed.names((ModelKeeper) keeper), models.getObject().names((ModelKeeper) keeper)));
    }

    private static BadUserRequestException leadsNowhere(Named named, TableReference reference) {
        return new BadUserRequestException("The table '%s' is refused: %s: '%s' %s"
                .formatted(named.cell().table(), named.cell().place(), named.name(), nowhere(reference.keeper())));
    }

    private static String nowhere(TableReference.Keeper keeper) {
        if (keeper instanceof TableKeeper table) {
            return "is not in the table '" + table.table() + "'";
        }
        return keeper == ModelKeeper.TASKS ? "is no task of any process" : "is no process";
    }

    private static BadUserRequestException keptNoLonger(Named named, String keeper) {
        return new BadUserRequestException(
                "The table '%s' is refused: '%s' would no longer be in it, but the table '%s' in force names it: %s"
                        .formatted(
                                keeper,
                                named.name(),
                                named.cell().table(),
                                named.cell().place()));
    }
}
