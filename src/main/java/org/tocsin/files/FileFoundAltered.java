package org.tocsin.files;

import org.tocsin.audit.Fact;

/**
 * The stored content of a file is not what was uploaded.
 *
 * @param subject the case
 * @param fileId the file
 * @param expected the hash at upload
 * @param found the hash now
 */
public record FileFoundAltered(String subject, String fileId, String expected, String found) implements Fact {}
