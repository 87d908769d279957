package org.tocsin.identity;

import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tocsin.audit.Actor;
import org.tocsin.audit.CurrentActor;
import org.tocsin.audit.Refusals;

/** The person who acts now, and what they may do. */
@Service
public class CurrentUser {

    private final CurrentActor current;
    private final People people;
    private final Refusals refusals;

    CurrentUser(CurrentActor current, People people, Refusals refusals) {
        this.current = current;
        this.people = people;
        this.refusals = refusals;
    }

    /** Their id; {@code system} where nobody is signed in. */
    public String id() {
        return current.actor().id();
    }

    /** Who acts, by which right and from where. */
    public Actor actor() {
        return current.actor();
    }

    /** Their roles as the directory holds them now. */
    public Set<Role> roles() {
        return people.rolesOf(id());
    }

    /** Whether they hold one of the roles. */
    public boolean is(Role... any) {
        var roles = roles();
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses everybody who holds none of the roles; the refusal itself is kept in the ledger. */
    public void mustBe(String subject, String deed, Role... any) {
        if (!is(any)) {
            throw refused(
                    subject,
                    deed,
                    "This is for " + Arrays.stream(any).map(Role::id).toList());
        }
    }

    /** Writes a refusal to the ledger and returns the exception to throw. */
    public RightMissing refused(String subject, String deed, String reason) {
        refusals.record(new AccessRefused(subject, deed, reason));
        return new RightMissing(reason);
    }
}
