package org.tocsin.files;

import org.springframework.core.io.Resource;

/**
 * A file whose content has just been compared with its hash.
 *
 * @param file what it is
 * @param content the bytes
 */
public record OpenedFile(StoredFile file, Resource content) {}
