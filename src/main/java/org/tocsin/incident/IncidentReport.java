package org.tocsin.incident;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;

/** The report of an incident with everything that is known, in the order of the standard's form. */
@Service
@Transactional(readOnly = true)
public class IncidentReport {

    private static final String KIND = "Information security incident report";

    private final ObjectProvider<ReportParts> modules;

    IncidentReport(ObjectProvider<ReportParts> modules) {
        this.modules = modules;
    }

    /** The report as it stands. */
    public Paper of(IncidentView incident) {
        var parts = modules.stream()
                .flatMap(module -> module.of(incident))
                .sorted(Comparator.comparing(ReportParts.Placed::place))
                .map(ReportParts.Placed::part)
                .toList();
        return new Paper(KIND, incident.id().number(), incident.title(), marking(incident), parts);
    }

    private static String marking(IncidentView incident) {
        return incident.restricted() ? "Restricted to named people" : "";
    }

    /** Several texts, one per line. */
    static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    static ReportParts.Placed at(ReportPlace place, Part part) {
        return new ReportParts.Placed(place, part);
    }
}
