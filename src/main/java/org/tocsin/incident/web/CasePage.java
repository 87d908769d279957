package org.tocsin.incident.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Models;
import org.tocsin.engine.OpenTasks;
import org.tocsin.engine.Position;
import org.tocsin.engine.Positions;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.FactWords;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.LateEntry;
import org.tocsin.incident.Look;
import org.tocsin.incident.Looks;
import org.tocsin.incident.Note;
import org.tocsin.incident.OwnerUnknown;
import org.tocsin.incident.PaperNotes;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** The case: everything about one incident on one page, assembled from the panels of all modules. */
@Controller
class CasePage {

    private static final int LATEST = 40;

    private static final int LONGEST_REASON = 8_000;

    /** Models that only wait, which is shown as clocks, and those of which a case may run many, each on a page of its own. */
    private static final List<String> SHOWN_ELSEWHERE =
            List.of("target-watch", "task-watch", "information-sharing", "release-approval");

    private final Visibility visibility;
    private final IncidentDesk desk;
    private final CaseRecord record;
    private final OpenTasks tasks;
    private final Positions positions;
    private final Models models;
    private final History history;
    private final FactWords words;
    private final Looks looks;
    private final People people;
    private final CurrentUser user;
    private final PaperNotes paperNotes;
    private final List<CasePanel> panels;

    CasePage(
            Visibility visibility,
            IncidentDesk desk,
            CaseRecord record,
            OpenTasks tasks,
            Positions positions,
            Models models,
            History history,
            FactWords words,
            Looks looks,
            People people,
            CurrentUser user,
            PaperNotes paperNotes,
            List<CasePanel> panels) {
        this.visibility = visibility;
        this.desk = desk;
        this.record = record;
        this.tasks = tasks;
        this.positions = positions;
        this.models = models;
        this.history = history;
        this.words = words;
        this.looks = looks;
        this.people = people;
        this.user = user;
        this.paperNotes = paperNotes;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
    }

    @GetMapping("/incidents/{number}")
    @PreAuthorize(Roles.READERS)
    String show(@PathVariable String number, Model model) {
        var view = visible(number);
        var id = view.id();
        var roles = user.roles();
        model.addAttribute("incident", view);
        model.addAttribute("ownerName", people.nameOf(view.owner()));
        model.addAttribute("tasks", tasks.of(id.number()));
        model.addAttribute("positions", newestFirst(positions.of(id.number(), SHOWN_ELSEWHERE)));
        model.addAttribute("assets", record.assetsOf(id));
        model.addAttribute("impacts", record.impactsOf(id));
        model.addAttribute("notes", record.notesOf(id));
        model.addAttribute("attributes", record.attributesOf(id));
        model.addAttribute("owners", ownersOf(id));
        addTimeline(id, model);
        model.addAttribute("members", visibility.namedPeople(id.number()).orElse(Set.of()));
        model.addAttribute("panels", panelsFor(id, roles));
        model.addAttribute("isManager", roles.contains(Role.ISIRT_MANAGER));
        model.addAttribute("isWorker", roles.stream().anyMatch(CasePage::works));
        return "incident/case";
    }

    private static boolean works(Role role) {
        return Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC).contains(role);
    }

    /** Several runs of a model that took the same way and stand at the same place are drawn once. */
    private static List<Position> newestFirst(List<Position> positions) {
        return positions.stream()
                .distinct()
                .sorted(Comparator.comparing(Position::running).reversed())
                .toList();
    }

    private Object ownersOf(IncidentId id) {
        return record.changesOf(id).stream()
                .filter(change -> change.what().equals("owner"))
                .toList();
    }

    /** What others did since the reader looked last is marked; notes from paper stand at their true time. */
    private void addTimeline(IncidentId id, Model model) {
        var latest = history.latestOf(id.number(), LATEST);
        var before = looks.look(id, latest.isEmpty() ? 0 : latest.get(0).id());
        var facts = latest.stream().filter(FactWords::belongsInTimeline).map(entry -> timelineEntry(entry, before));
        var notes = paperNotes.of(id).stream().map(note -> fromPaper(note, before));
        var timeline = Stream.concat(facts, notes)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "news", timeline.stream().filter(TimelineEntry::isNew).count());
        model.addAttribute("lookedAt", before.at());
    }

    private TimelineEntry timelineEntry(Entry entry, Look before) {
        var by = entry.actor().id();
        var isNew = before.isNew(entry.id()) && !by.equals(user.id());
        return new TimelineEntry(entry.recordedAt(), words.tell(entry), by, entry.why(), entry.model(), isNew);
    }

    /** Marked as entered later; new when it was entered since the reader looked last. */
    private TimelineEntry fromPaper(Note note, Look before) {
        var paper = note.paper().orElseThrow();
        var isNew = before.at().filter(note.writtenAt()::isAfter).isPresent()
                && !note.by().equals(user.id());
        return new TimelineEntry(
                note.happenedAt(), note.text(), paper.observer(), "", LateEntry.inWords(note, paper), isNew);
    }

    private List<PanelLink> panelsFor(IncidentId id, Set<Role> roles) {
        return panels.stream()
                .filter(panel -> panel.isFor(roles))
                .map(panel -> new PanelLink(panel.title(), panel.fragment(id)))
                .toList();
    }

    @GetMapping(path = "/incidents/{number}/models/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(Roles.READERS)
    @ResponseBody
    String model(@PathVariable String number, @PathVariable String definition) {
        var view = visible(number);
        return positions.of(view.id().number()).stream()
                .map(Position::definitionId)
                .filter(definition::equals)
                .findFirst()
                .map(models::bpmnXml)
                .orElseThrow(() -> new AnswerRefused("definition", "The case does not run in this model"));
    }

    @PostMapping("/incidents/{number}/notes")
    @PreAuthorize(Roles.WORKERS)
    ModelAndView addNote(@PathVariable String number, @RequestParam Map<String, String> form, Model model) {
        return attempt(
                number,
                form,
                model,
                id -> record.addNote(
                        id, text(form, "noteKind"), text(form, "noteText"), instant(form, "noteHappenedAt")));
    }

    @PostMapping("/incidents/{number}/owner")
    @PreAuthorize(Roles.MANAGER)
    ModelAndView appointOwner(@PathVariable String number, @RequestParam Map<String, String> form, Model model) {
        return attempt(number, form, model, id -> {
            mustBeGiven("newOwnerReason", text(form, "newOwnerReason"));
            appoint(id, text(form, "newOwner"), text(form, "newOwnerReason"));
        });
    }

    /** The page asks for the owner under another name than the task's form. */
    private void appoint(IncidentId id, String person, String why) {
        try {
            desk.appointOwner(id, person, why);
        } catch (OwnerUnknown unknown) {
            throw new AnswerRefused("newOwner", String.valueOf(unknown.getMessage()));
        }
    }

    @PostMapping("/incidents/{number}/reopen")
    @PreAuthorize(Roles.MANAGER)
    ModelAndView reopen(@PathVariable String number, @RequestParam Map<String, String> form, Model model) {
        return attempt(number, form, model, id -> desk.reopen(id, text(form, "reopenReason")));
    }

    @PostMapping("/incidents/{number}/restriction")
    @PreAuthorize(Roles.MANAGER)
    ModelAndView restrict(@PathVariable String number, @RequestParam Map<String, String> form, Model model) {
        return attempt(number, form, model, id -> {
            if (text(form, "restrict").equals("no")) {
                visibility.open(id, text(form, "restrictReason"));
            } else {
                visibility.restrict(id, named(form), text(form, "restrictReason"));
            }
        });
    }

    private Set<String> named(Map<String, String> form) {
        var named = Arrays.stream(text(form, "restrictPeople").split("[\\s,;]+"))
                .filter(person -> !person.isBlank())
                .collect(Collectors.toSet());
        named.stream()
                .filter(person -> people.find(person).isEmpty())
                .findFirst()
                .ifPresent(person -> {
                    throw new AnswerRefused("restrictPeople", "Nobody has the user id \u201c" + person + "\u201d");
                });
        return named;
    }

    /** Does the deed and shows the case; what is refused is said beside the answers, which stay on the page. */
    private ModelAndView attempt(String number, Map<String, String> form, Model model, Deed deed) {
        try {
            deed.on(visible(number).id());
            return new ModelAndView("redirect:/incidents/" + number);
        } catch (AnswerRefused refused) {
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            model.addAttribute("given", form);
            return new ModelAndView(show(number, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private IncidentView visible(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return visibility.mustBeVisible(IncidentId.of(number));
    }

    private static void mustBeGiven(String field, String text) {
        if (text.isBlank()) {
            throw new AnswerRefused(field, "Please give the reason");
        }
        if (text.length() > LONGEST_REASON) {
            throw new AnswerRefused(field, "The reason must not be longer than " + LONGEST_REASON + " characters");
        }
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }

    private static Instant instant(Map<String, String> form, String key) {
        try {
            return LocalDateTime.parse(text(form, key))
                    .atZone(ZoneId.of(form.getOrDefault("_zone", "UTC")))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new AnswerRefused(key, "Please give date and time");
        }
    }

    /** Something done to a case. */
    private interface Deed {

        void on(IncidentId id);
    }

    /**
     * A panel to be loaded.
     *
     * @param title its heading
     * @param path where its fragment is
     */
    record PanelLink(String title, String path) {}

    /**
     * A line of the timeline.
     *
     * @param at when
     * @param title what happened
     * @param by who did it
     * @param detail why
     * @param model in which version of which model
     * @param isNew whether the reader has not seen it before
     */
    record TimelineEntry(Instant at, String title, String by, String detail, String model, boolean isNew) {}
}
