package org.tocsin.modelling;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models come from.
 *
 * @param models a folder with {@code processes/} and {@code forms/} outside the application; empty for the packaged ones
 */
@ConfigurationProperties("tocsin")
record ModelSettings(@DefaultValue("") String models) {

    Optional<Path> folder() {
        return models.isBlank() ? Optional.empty() : Optional.of(Path.of(models));
    }
}
