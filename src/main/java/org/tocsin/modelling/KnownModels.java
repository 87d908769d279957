package org.tocsin.modelling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.ModelInForce;
import org.tocsin.engine.Models;
import org.tocsin.engine.TableReference.ModelKeeper;

/** What is in force, and what is shipped: at the first start the modules come one after the other. */
@Component
class KnownModels {

    private final Models models;
    private final PackagedModels packaged;

    KnownModels(Models models, PackagedModels packaged) {
        this.models = models;
        this.packaged = packaged;
    }

    Optional<List<TableCell>> tableInForce(String id) {
        return models.tableXml(id).map(xml -> cells(id, xml));
    }

    /** The table in force, else the one that is shipped. */
    Optional<List<TableCell>> table(String id) {
        return tableInForce(id)
                .or(() -> shipped(PackagedModel.Kind.DECISION)
                        .filter(model -> model.id().equals(id))
                        .map(model -> cells(id, model.content()))
                        .findFirst());
    }

    private static List<TableCell> cells(String id, String xml) {
        return NewModels.cells(xml.getBytes(StandardCharsets.UTF_8))
                .filter(cell -> cell.table().equals(id))
                .toList();
    }

    /** What can be named of the diagrams. */
    Stream<String> names(ModelKeeper kind) {
        return kind == ModelKeeper.PROCESSES ? processes() : tasks();
    }

    private Stream<String> processes() {
        return Stream.concat(
                models.inForce().stream().map(ModelInForce::id),
                shipped(PackagedModel.Kind.PROCESS).map(PackagedModel::id));
    }

    private Stream<String> tasks() {
        var inForce = models.inForce().stream().map(ModelInForce::definitionId).map(models::bpmnXml);
        var shipped = shipped(PackagedModel.Kind.PROCESS).map(PackagedModel::content);
        return Stream.concat(inForce, shipped).flatMap(xml -> NewModels.names(ModelKeeper.TASKS, xml));
    }

    private Stream<PackagedModel> shipped(PackagedModel.Kind kind) {
        return packaged.all().stream().filter(model -> model.kind() == kind);
    }
}
