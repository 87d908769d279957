package org.tocsin.sharing;

import org.springframework.core.io.ByteArrayResource;

/**
 * A file that a recipient gets.
 *
 * @param name its name
 * @param mediaType what it is
 * @param content its bytes
 */
record Artefact(String name, String mediaType, ByteArrayResource content) {

    static Artefact of(String name, String mediaType, byte[] content) {
        return new Artefact(name, mediaType, new ByteArrayResource(content));
    }

    byte[] bytes() {
        return content.getByteArray();
    }
}
