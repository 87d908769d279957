package org.tocsin.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Reads the models from the application, or from the folder outside it, under the same names everywhere. */
@Component
class PackagedModels {

    private static final List<String> FILES = List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form");

    private final ModelSettings settings;

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    PackagedModels(ModelSettings settings) {
        this.settings = settings;
    }

    /** All models in the order of their names. */
    List<PackagedModel> all() {
        return FILES.stream()
                .flatMap(this::matching)
                .map(PackagedModels::read)
                .sorted(Comparator.comparing(PackagedModel::name))
                .toList();
    }

    private Stream<Resource> matching(String files) {
        try {
            return Arrays.stream(resources.getResources(root() + files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String root() {
        return settings.folder().map(PackagedModels::existing).orElse("classpath:");
    }

    private static String existing(Path folder) {
        if (!folder.toFile().isDirectory()) {
            throw new IllegalStateException("tocsin.models names '%s', which is no folder".formatted(folder));
        }
        return folder.toUri().toString();
    }

    private static PackagedModel read(Resource file) {
        try {
            return new PackagedModel(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last three parts of the location: exploded or in a jar, the engine sees the same name. */
    private static String name(Resource file) throws IOException {
        var parts =
                UriUtils.decode(file.getURL().getPath(), StandardCharsets.UTF_8).split("/", -1);
        return String.join("/", Arrays.copyOfRange(parts, parts.length - 3, parts.length));
    }
}
