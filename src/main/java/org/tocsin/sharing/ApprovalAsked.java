package org.tocsin.sharing;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * People are asked to approve that something leaves.
 *
 * @param subject the incident
 * @param request the request to share
 * @param role for which role
 * @param approvers who is asked
 */
public record ApprovalAsked(String subject, String request, String role, List<String> approvers) implements Fact {}
