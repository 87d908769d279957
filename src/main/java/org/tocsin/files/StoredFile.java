package org.tocsin.files;

import java.time.Instant;

/**
 * A file in a case.
 *
 * @param id its id
 * @param caseId the case
 * @param sha256 the hash of its content, in hexadecimal
 * @param name its name, without anything that could mislead
 * @param mediaType what its content is
 * @param size in bytes
 * @param uploadedBy who brought it
 * @param uploadedAt when
 */
public record StoredFile(
        String id,
        String caseId,
        String sha256,
        String name,
        String mediaType,
        long size,
        String uploadedBy,
        Instant uploadedAt) {}
