package org.tocsin.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.identity.Role;

/**
 * One of the approvals that the rule demands.
 *
 * @param id counted by the database
 * @param round of the request for which it counts
 * @param role for which it is given
 * @param approvers who is asked, by user id
 * @param deputies who stands in for somebody of them, by user id
 * @param contentHash what is approved
 * @param decision open, given, refused, or ended because another one refused
 * @param person who decided; empty while it is open
 * @param why the reason given
 * @param decidedAt when
 */
public record Approval(
        long id,
        int round,
        Role role,
        List<String> approvers,
        List<String> deputies,
        String contentHash,
        String decision,
        String person,
        String why,
        Optional<Instant> decidedAt) {

    static final String OPEN = "open";
    static final String APPROVED = "approved";
    static final String REFUSED = "refused";
    static final String ENDED = "ended";

    /** Whether somebody is asked, or stands in for somebody who is. */
    public boolean isAsked(String person) {
        return approvers.contains(person) || deputies.contains(person);
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return decision.equals(OPEN);
    }

    /** Whether it was given. */
    public boolean isGiven() {
        return decision.equals(APPROVED);
    }
}
