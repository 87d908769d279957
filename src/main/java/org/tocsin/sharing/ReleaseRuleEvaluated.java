package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * The release rule said whether the content may leave.
 *
 * @param subject the incident
 * @param request the request to share
 * @param verdict {@code allowed}, {@code approval} or {@code forbidden}
 * @param approverRoles the roles that must approve, comma separated
 * @param table the version of the table, {@code release-rule:1}
 * @param why the source of the rule that fired
 */
public record ReleaseRuleEvaluated(
        String subject, String request, String verdict, String approverRoles, String table, String why)
        implements Fact {}
