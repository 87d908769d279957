package org.tocsin.incident;

import java.util.Set;
import org.tocsin.identity.Role;

/** A part of the case page that a module below contributes; the page loads the fragment that the module serves. */
public interface CasePanel {

    /** Where it stands on the page; smaller comes first. */
    int order();

    /** Its heading. */
    String title();

    /** The path of its HTML fragment for a case. */
    String fragment(IncidentId id);

    /** Whether people with these roles see it. */
    boolean isFor(Set<Role> roles);
}
