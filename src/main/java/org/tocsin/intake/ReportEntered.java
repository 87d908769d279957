package org.tocsin.intake;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A report that came by phone, on paper or in person was entered for whoever made it.
 *
 * @param subject the event
 * @param how how it came in
 * @param receivedAt when it reached the organisation
 */
public record ReportEntered(String subject, String how, Instant receivedAt) implements Fact {}
