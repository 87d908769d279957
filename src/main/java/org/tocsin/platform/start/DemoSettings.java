package org.tocsin.platform.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demonstration.
 *
 * @param enabled whether people with a known password are created; set by the profile {@code demo} only
 */
@ConfigurationProperties("tocsin.demo")
record DemoSettings(@DefaultValue("false") boolean enabled) {}
