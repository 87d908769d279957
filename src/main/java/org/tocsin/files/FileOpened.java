package org.tocsin.files;

import org.tocsin.audit.Fact;

/**
 * Somebody fetched a file of the case; its content was what had been uploaded.
 *
 * @param subject the case
 * @param fileId the file
 * @param sha256 the hash of its content
 */
public record FileOpened(String subject, String fileId, String sha256) implements Fact {}
