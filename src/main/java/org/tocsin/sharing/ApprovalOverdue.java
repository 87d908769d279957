package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * An approval should have been given by now.
 *
 * @param subject the incident
 * @param request the request to share
 * @param role for which role
 * @param approvers who is asked
 */
public record ApprovalOverdue(String subject, String request, String role, String approvers) implements Fact {}
