package org.tocsin.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of every record, in numbers, and what is wrong with it. */
record ReplayReport(List<MappedCase> mapped, Map<String, String> events, Cases cases, List<String> trouble) {

    /** The numbers for the reader: ends, kinds, classes, playbooks, assumptions, and what is left in the engine. */
    String inWords() {
        List<Cases.Ended> incidents = incidents();
        return Tally.of("Events by end", events.values().stream(), cases::eventState)
                + Tally.of("Incidents by end", incidents.stream(), ReplayReport::end)
                + Tally.of("Incidents by category", classified(), one -> one.category() + "/" + one.subKind())
                + Tally.of("Incidents by class", classified(), one -> "class " + one.severity())
                + Tally.of("Occurrence known to the", incidents.stream(), Cases.Ended::occurredPrecision)
                + Tally.of("Playbooks", cases.playbooks(numbers()).stream(), playbook -> playbook)
                + Tally.of("Interim reports sent by class", interimReports().stream(), one -> "class " + one)
                + Tally.of("Escalations taken by class", escalations().stream(), one -> "class " + one)
                + Tally.of(
                        "Category decided by",
                        mapped.stream(),
                        one -> one.classification().basis().word())
                + Tally.of(
                        "Severity factors assumed",
                        mapped.stream().flatMap(one -> one.factors().assumed().stream()),
                        factor -> factor)
                + undetermined()
                + "Left in the engine\n  %5d  open tasks%n  %5d  running instances%n  %5d  failed jobs%n"
                        .formatted(openTasks(), runningInstances(), failedJobs())
                + "Beyond the cases\n  %5d  improvements still followed up%n"
                        .formatted(cases.openImprovements(numbers()));
    }

    private String undetermined() {
        StringBuilder lines = new StringBuilder("Undetermined\n");
        mapped.stream()
                .filter(one -> one.classification().basis() == Classification.Basis.UNDETERMINED)
                .forEach(one -> lines.append(
                        "  %s: %s%n".formatted(one.id(), one.classification().reason())));
        return lines.toString();
    }

    /** The playbooks that were used. */
    Set<String> playbooks() {
        return Set.copyOf(cases.playbooks(numbers()));
    }

    /** The classes of the incidents on which was reported while they were handled. */
    List<Integer> interimReports() {
        return cases.interimReports(numbers());
    }

    /** The classes of the incidents that were escalated. */
    List<Integer> escalations() {
        return cases.escalations(numbers());
    }

    Map<String, Long> eventEnds() {
        return Tally.count(events.values().stream(), cases::eventState);
    }

    Map<String, Long> incidentEnds() {
        return Tally.count(incidents().stream(), ReplayReport::end);
    }

    Map<String, Long> precisions() {
        return Tally.count(incidents().stream(), Cases.Ended::occurredPrecision);
    }

    private static String end(Cases.Ended incident) {
        return incident.outcome().isBlank() ? incident.phase() : incident.phase() + " (" + incident.outcome() + ")";
    }

    private List<Cases.Ended> incidents() {
        return events.values().stream()
                .map(cases::incidentOf)
                .flatMap(Optional::stream)
                .distinct()
                .map(cases::incident)
                .toList();
    }

    private Stream<Cases.Ended> classified() {
        return incidents().stream().filter(Cases.Ended::isConfirmed);
    }

    /** Everything that must not be: a case left open, ownerless or unclassified, a failed job, a refused answer. */
    List<String> wrongs() {
        List<String> wrongs = new ArrayList<>(trouble);
        incidents().forEach(incident -> {
            check(wrongs, incident.isOpen(), incident.number() + " is left open in phase " + incident.phase());
            check(wrongs, incident.owner().isBlank(), incident.number() + " has no owner");
            check(wrongs, incident.isUnclassified(), incident.number() + " is not classified");
        });
        events.forEach((record, event) -> check(
                wrongs,
                cases.eventState(event).equals("reported"),
                "%s (%s) is not assessed".formatted(event, record)));
        mapped.stream().filter(MappedCase::isIncidentOfItsOwn).forEach(one -> checkKind(wrongs, one));
        check(wrongs, openTasks() > 0, openTasks() + " tasks are open");
        check(wrongs, runningInstances() > 0, runningInstances() + " process instances run");
        check(wrongs, failedJobs() > 0, failedJobs() + " jobs failed");
        return wrongs;
    }

    /** The case says in the end what the responders decided, and not what some later step made of it. */
    private void checkKind(List<String> wrongs, MappedCase one) {
        cases.incidentOf(Optional.ofNullable(events.get(one.id())).orElseThrow())
                .map(cases::incident)
                .filter(Cases.Ended::isConfirmed)
                .ifPresent(incident -> check(
                        wrongs,
                        !one.decided().equals(incident.decided()),
                        "%s (%s) ended as %s, decided was %s"
                                .formatted(incident.number(), one.id(), incident.decided(), one.decided())));
    }

    private static void check(List<String> wrongs, boolean isWrong, String what) {
        if (isWrong) {
            wrongs.add(what);
        }
    }

    private long openTasks() {
        return cases.openTasks(numbers());
    }

    private long runningInstances() {
        return cases.runningInstances(numbers());
    }

    private long failedJobs() {
        return cases.failedJobs(numbers());
    }

    private Set<String> numbers() {
        Set<String> numbers = new HashSet<>(events.values());
        incidents().forEach(incident -> numbers.add(incident.number()));
        return numbers;
    }
}
