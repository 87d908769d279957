package org.tocsin.files;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sends it; nothing of this is believed.
 *
 * @param name what the sender calls it
 * @param declaredType what the sender says it is; empty where nothing is said
 * @param content the bytes, which can be read more than once
 */
public record FileUpload(String name, String declaredType, InputStreamSource content) {}
