package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * It is stated how the harm was confined and what it came from.
 *
 * @param subject the incident
 * @param how how the harm was confined
 * @param rootCause what it came from
 */
public record HarmConfined(String subject, String how, String rootCause) implements Fact {}
