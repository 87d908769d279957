package org.tocsin.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Wording;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.CompleteRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.SeverityClass;

/**
 * What of a case can be shared, heading by heading. It reads the case and nothing about whoever asks, so that it says the
 * same to those who approve and when it leaves.
 */
@Component
public class CaseFields {

    private static final Map<String, String> OWN = own();

    private final IncidentDesk desk;
    private final CaseRecord record;
    private final CompleteRecord complete;

    CaseFields(IncidentDesk desk, CaseRecord record, CompleteRecord complete) {
        this.desk = desk;
        this.record = record;
        this.complete = complete;
    }

    private static Map<String, String> own() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Title");
        fields.put("kind", "Kind and severity");
        fields.put("times", "Times");
        fields.put("assets", "Affected assets");
        fields.put("impacts", "Impacts");
        fields.put("cause", "Root cause and how harm was confined");
        fields.put("improvements", "Improvements");
        return fields;
    }

    /** Every heading that can be chosen, by id. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<>(OWN);
        CompleteRecord.HEADINGS.forEach(heading -> choices.put(heading, CompleteRecord.titleOf(heading)));
        return choices;
    }

    /** What the chosen headings say; one that says nothing is left out. */
    List<Section> of(IncidentId id, Collection<String> fields) {
        var view = desk.get(id);
        return choices().keySet().stream()
                .filter(fields::contains)
                .map(field -> new Section(choices().getOrDefault(field, field), items(view, field)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<Section.Item> items(IncidentView view, String field) {
        var items = switch (field) {
            case "title" -> Stream.of(item("Title", view.title()));
            case "kind" -> kind(view);
            case "times" -> times(view);
            case "assets" -> assets(view.id());
            case "impacts" -> impacts(view.id());
            case "cause" -> cause(view);
            case "improvements" -> Stream.of(item("What will improve", view.improvements()));
            default -> heading(view.id(), field);
        };
        return items.filter(item -> !item.text().isBlank()).toList();
    }

    private static Stream<Section.Item> kind(IncidentView view) {
        return Stream.of(
                item("Actual, attempted or suspected", Wording.plain(view.status())),
                item("Category", Wording.plain(view.category().category())),
                item("Sub-kind", Wording.plain(view.category().subKind())),
                item(
                        "Severity class",
                        view.severityClass().map(SeverityClass::name).orElse("")));
    }

    private static Stream<Section.Item> times(IncidentView view) {
        return Stream.of(
                item("Occurred", Wording.of(view.times().occurredAt())),
                item("Discovered", Wording.of(view.times().detectedAt())),
                item("The organisation was aware", Wording.of(view.times().awareAt())),
                item("Declared as an incident", Wording.of(view.declaredAt())),
                item("Case ended", Wording.of(view.closedAt())));
    }

    private Stream<Section.Item> assets(IncidentId id) {
        return record.assetsOf(id).stream()
                .map(asset -> item(
                        asset.kind().isEmpty() ? "Kind not stated" : Wording.plain(asset.kind()),
                        asset.name().isEmpty() ? "affected" : asset.name()));
    }

    private Stream<Section.Item> impacts(IncidentId id) {
        return record.impactsOf(id).entrySet().stream()
                .map(impact -> item(words(impact.getKey()), impact.getValue() + " of 10"));
    }

    private static Stream<Section.Item> cause(IncidentView view) {
        return Stream.of(
                item("Root cause", Wording.plain(view.rootCause())),
                item("How harm was confined", view.harmConfined()));
    }

    private Stream<Section.Item> heading(IncidentId id, String heading) {
        var items = new ArrayList<Section.Item>();
        complete.of(id, heading).lines().stream()
                .filter(line -> line.isAnswered())
                .forEach(line -> items.add(item(line.label(), line.text())));
        return items.stream();
    }

    /** {@code impactPersonalInformation} is kept as a name of the program. */
    private static String words(String name) {
        var words = Arrays.stream(name.split("(?=[A-Z])|-", -1))
                .filter(word -> !word.equals("impact"))
                .toList();
        return Wording.plain(String.join(" ", words).strip());
    }

    private static Section.Item item(String label, String text) {
        return new Section.Item(label, text);
    }
}
