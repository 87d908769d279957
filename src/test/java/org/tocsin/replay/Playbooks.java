package org.tocsin.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The playbooks that there are. */
final class Playbooks {

    private Playbooks() {}

    static Set<String> all() {
        try (Stream<Path> models = Files.list(Path.of("processes/response"))) {
            return models.map(model -> model.getFileName().toString())
                    .filter(name -> name.startsWith("playbook-") && name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
