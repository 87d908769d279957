package org.tocsin.incident;

import java.util.stream.Stream;
import org.tocsin.documents.Part;

/** What a module says in the printed report of an incident; the report puts the parts of all modules in order. */
public interface ReportParts {

    /** Its parts for a case. */
    Stream<Placed> of(IncidentView incident);

    /**
     * A part and its place.
     *
     * @param place smaller comes first
     * @param part what is printed there
     */
    record Placed(ReportPlace place, Part part) {}
}
