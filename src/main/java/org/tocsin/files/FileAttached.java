package org.tocsin.files;

import org.tocsin.audit.Fact;

/**
 * A file belongs to the case from now on.
 *
 * @param subject the case
 * @param fileId the file
 * @param name its name
 * @param mediaType what its content is
 * @param size in bytes
 * @param sha256 the hash of its content
 */
public record FileAttached(String subject, String fileId, String name, String mediaType, long size, String sha256)
        implements Fact {}
