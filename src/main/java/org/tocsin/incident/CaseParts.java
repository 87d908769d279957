package org.tocsin.incident;

import static org.tocsin.incident.IncidentReport.at;
import static org.tocsin.incident.IncidentReport.lines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Part;
import org.tocsin.documents.Wording;
import org.tocsin.files.CaseFiles;
import org.tocsin.identity.People;
import org.tocsin.notification.Notifications;

/** The parts of the report that rest on the case itself. */
@Component
class CaseParts implements ReportParts {

    private final CaseRecord record;
    private final Relations relations;
    private final Contributions contributions;
    private final CaseFiles files;
    private final Notifications messages;
    private final People people;
    private final Clock clock;

    CaseParts(
            CaseRecord record,
            Relations relations,
            Contributions contributions,
            CaseFiles files,
            Notifications messages,
            People people,
            Clock clock) {
        this.record = record;
        this.relations = relations;
        this.contributions = contributions;
        this.files = files;
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Stream<Placed> of(IncidentView incident) {
        return Stream.of(
                at(ReportPlace.NUMBERS, numbers(incident)),
                at(ReportPlace.TIMES, times(incident)),
                at(ReportPlace.KIND, kind(incident)),
                at(ReportPlace.COMPONENTS, components(incident.id())),
                at(ReportPlace.NOTIFIED, messages(incident.id())),
                at(ReportPlace.EARLIER_VALUES, earlierValues(incident.id())),
                at(ReportPlace.FURTHER_ANSWERS, furtherAnswers(incident.id())),
                at(ReportPlace.FILES, files(incident.id())));
    }

    private Part numbers(IncidentView incident) {
        return Part.of(
                "Report",
                new Line("Date of declaration", Wording.of(incident.declaredAt())),
                new Line("Incident number", incident.id().number()),
                new Line("Related events", lines(record.eventsOf(incident.id()).stream())),
                new Line("Related incidents", relatedIncidents(incident.id())),
                new Line("Point of contact", whoDid(incident.id(), "assess-event")),
                new Line("Confirmed by (incident response team)", whoDid(incident.id(), "confirm-incident")),
                new Line("Owner", person(incident.owner())),
                new Line("Phase", Wording.plain(incident.phase().id())),
                new Line("Outcome", Wording.plain(incident.outcome())));
    }

    /** As far as the reader may see them. */
    private String relatedIncidents(IncidentId id) {
        return lines(relations.of(id).stream()
                .filter(relation -> relation.ended().isEmpty())
                .map(relation -> relation.seenFrom(id) + " (" + relation.kind() + ")"));
    }

    private String whoDid(IncidentId id, String task) {
        return lines(contributions.to(id, task).stream().map(this::person));
    }

    private String person(String userId) {
        var person = people.find(userId);
        return person.map(known -> known.name() + " (" + userId + "), " + known.email())
                .orElse(userId);
    }

    private Part times(IncidentView incident) {
        var times = incident.times();
        return Part.of(
                "Times",
                new Line("Occurred" + precision(times), Wording.of(times.occurredAt())),
                new Line("Discovered", Wording.of(times.detectedAt())),
                new Line("The organisation was aware", Wording.of(times.awareAt())),
                new Line("Aware later than discovered because", times.awareGapReason()),
                new Line("Declared as an incident", Wording.of(incident.declaredAt())),
                new Line("Case ended", Wording.of(incident.closedAt())),
                new Line("Case open for", Wording.of(openFor(incident))));
    }

    private static String precision(Times times) {
        return times.occurredAt().isEmpty() || times.precision().equals("minute")
                ? ""
                : " (known to the " + times.precision() + ")";
    }

    private Duration openFor(IncidentView incident) {
        return Duration.between(incident.declaredAt(), incident.closedAt().orElse(clock.instant()));
    }

    private static Part kind(IncidentView incident) {
        var category = incident.category();
        return Part.of(
                "Kind of incident",
                new Line("Actual, attempted or suspected", Wording.plain(incident.status())),
                new Line("Category", Wording.plain(category.category())),
                new Line("Sub-kind", Wording.plain(category.subKind())),
                new Line("Class of the reference taxonomy (RSIT)", rsit(category)),
                new Line(
                        "Severity class",
                        incident.severityClass().map(SeverityClass::name).orElse("")));
    }

    private static String rsit(CategoryChoice category) {
        return lines(Stream.of(category.rsitClass(), category.rsitType())).replace("\n", " / ");
    }

    private Part components(IncidentId id) {
        var byKind = record.assetsOf(id).stream()
                .collect(Collectors.groupingBy(Asset::kind, java.util.TreeMap::new, Collectors.toList()));
        return new Part(
                "Affected components",
                byKind.entrySet().stream().map(CaseParts::component).toList(),
                List.of());
    }

    private static Line component(Map.Entry<String, List<Asset>> kind) {
        var names = lines(kind.getValue().stream().map(Asset::name));
        var title = kind.getKey().isEmpty() ? "Kind not stated" : Wording.plain(kind.getKey());
        return new Line(title, names.isEmpty() ? "affected" : names);
    }

    private Part messages(IncidentId id) {
        var rows = messages.of(id.number()).stream()
                .map(message -> List.of(
                        Wording.of(message.createdAt()),
                        message.recipient(),
                        message.subject(),
                        Wording.plain(message.status().name())))
                .toList();
        return Part.of("Newest messages of this system", Grid.of(List.of("When", "To", "About", "State"), rows));
    }

    private Part earlierValues(IncidentId id) {
        var changes = record.changesOf(id).stream()
                .map(change -> List.of(
                        Wording.of(change.at()),
                        Wording.plain(change.what()),
                        change.previous(),
                        change.now(),
                        change.by(),
                        change.why()))
                .toList();
        return Part.of(
                "Owner, category and severity over time",
                Grid.of(
                        List.of("When", "What", "Before", "From then on", "Who", "Why"),
                        List.of(17, 11, 18, 18, 13, 23),
                        changes));
    }

    private Part furtherAnswers(IncidentId id) {
        var answers = record.attributesOf(id).stream()
                .map(answer -> new Line(answer.label(), answer.content()))
                .toList();
        return new Part("Further answers", answers, List.of());
    }

    private Part files(IncidentId id) {
        var rows = files.list(id.number()).stream()
                .map(file -> List.of(
                        file.name(),
                        file.mediaType(),
                        file.size() + " bytes",
                        file.uploadedBy(),
                        Wording.of(file.uploadedAt()),
                        file.sha256()))
                .toList();
        return Part.of("Files", Grid.of(List.of("Name", "Kind", "Size", "Added by", "Added", "SHA-256"), rows));
    }
}
