package org.tocsin.modelling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.tocsin.engine.TableReference.ModelKeeper;
import org.tocsin.engine.TaskPurpose;

/**
 * The tables and diagrams of a deployment. What is neither is left to the engine, which says what is wrong with it.
 *
 * @param cells of all tables
 * @param diagrams the processes, as BPMN XML
 */
record NewModels(List<TableCell> cells, List<String> diagrams) {

    private static final Pattern TASK = Pattern.compile("<(?:\\w+:)?userTask\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");

    static NewModels of(Collection<ResourceEntity> files) {
        return new NewModels(
                files.stream()
                        .filter(file -> file.getName().endsWith(".dmn"))
                        .flatMap(file -> cells(file.getBytes()))
                        .toList(),
                files.stream()
                        .filter(file -> file.getName().endsWith(".bpmn"))
                        .map(file -> new String(file.getBytes(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** The cells of all tables in a file. */
    static Stream<TableCell> cells(byte[] file) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(file))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .flatMap(decision -> TableCell.of(decision).stream());
        } catch (ModelException e) {
            return Stream.of();
        }
    }

    /** The cells of a table; empty when it is not among them. */
    Optional<List<TableCell>> table(String id) {
        return Optional.of(
                        cells.stream().filter(cell -> cell.table().equals(id)).toList())
                .filter(found -> !found.isEmpty());
    }

    Stream<String> names(ModelKeeper kind) {
        return diagrams.stream().flatMap(diagram -> names(kind, diagram));
    }

    /** What can be named in a diagram; its text is looked through, because reading dozens of models takes seconds. */
    static Stream<String> names(ModelKeeper kind, String diagram) {
        return kind == ModelKeeper.TASKS ? ids(TASK, diagram).map(TaskPurpose::of) : ids(PROCESS, diagram);
    }

    private static Stream<String> ids(Pattern element, String diagram) {
        return element.matcher(diagram).results().map(found -> found.group(1));
    }
}
