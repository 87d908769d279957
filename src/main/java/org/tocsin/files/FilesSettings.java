package org.tocsin.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken.
 *
 * @param maxSize the largest file
 */
@ConfigurationProperties("tocsin.files")
record FilesSettings(@DefaultValue("20MB") DataSize maxSize) {}
