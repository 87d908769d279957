package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The report was changed after it was signed, so the signature counts no more.
 *
 * @param subject the incident
 * @param capacity in which capacity it was signed
 * @param signedBy who had signed
 * @param because what was changed
 */
public record SignatureVoided(String subject, String capacity, String signedBy, String because) implements Fact {}
