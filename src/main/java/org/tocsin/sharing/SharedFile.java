package org.tocsin.sharing;

/**
 * A file that leaves as it is.
 *
 * @param id of the file in the case
 * @param name its name
 * @param mediaType what it is
 * @param size in bytes
 * @param sha256 the hash of its content
 */
public record SharedFile(String id, String name, String mediaType, long size, String sha256) {}
