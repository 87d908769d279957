package org.tocsin.incident;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/**
 * What cases have to do with each other: related ones, two that are the same, one that is two. Each has a reason, each
 * can be taken back, and nothing is forgotten.
 */
@Service
@Transactional
public class Relations {

    private static final String RELATED = "related";
    private static final String MERGED = "merged";
    private static final String SPLIT = "split";
    private static final Role[] WORKERS = {Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC};

    private final RelationRows rows;
    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Visibility visibility;
    private final CurrentUser user;
    private final ApplicationEventPublisher facts;

    Relations(
            RelationRows rows,
            IncidentDesk desk,
            CaseRecord record,
            Visibility visibility,
            CurrentUser user,
            ApplicationEventPublisher facts) {
        this.rows = rows;
        this.desk = desk;
        this.record = record;
        this.visibility = visibility;
        this.user = user;
        this.facts = facts;
    }

    /** The relations of a case to cases that the current user may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Relation> of(IncidentId id) {
        return rows.of(id).stream()
                .filter(relation -> visibility.isVisible(relation.seenFrom(id)))
                .toList();
    }

    /** Two cases have to do with each other. */
    public void relate(IncidentId id, String otherNumber, String why) {
        user.mustBe(id.number(), "relate", WORKERS);
        Reasons.mustBeGiven("relationReason", why);
        var other = other(id, otherNumber, "relatedTo");
        mustBeUnrelated(id, other);
        rows.add(id, other, RELATED, List.of(), why);
        facts.publishEvent(new IncidentsRelated(id.number(), other.number(), why));
        facts.publishEvent(new IncidentsRelated(other.number(), id.number(), why));
    }

    private void mustBeUnrelated(IncidentId id, IncidentId other) {
        var isKnown = rows.of(id).stream()
                .anyMatch(known -> known.ended().isEmpty() && known.seenFrom(id).equals(other));
        if (isKnown) {
            throw new AnswerRefused("relatedTo", other + " is related already");
        }
    }

    /** A case is the same as another: its events move there and it ends. Both must be open. */
    public void merge(IncidentId id, String intoNumber, String why) {
        user.mustBe(id.number(), "merge", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("mergeReason", why);
        var into = other(id, intoNumber, "mergeInto");
        if (desk.get(into).phase().isEnd()) {
            throw new AnswerRefused("mergeInto", into + " has ended; merge the other way round, or reopen it first");
        }
        var events = record.eventsOf(id).stream()
                .filter(event -> !record.eventsOf(into).contains(event))
                .toList();
        desk.endMerged(id);
        events.forEach(event -> desk.moveEvent(event, id, into, why));
        rows.add(id, into, MERGED, events, why);
        facts.publishEvent(new IncidentMerged(id.number(), into.number(), events, why));
        facts.publishEvent(new DuplicateMerged(into.number(), id.number(), why));
    }

    /**
     * Some events of a case are an incident of their own.
     *
     * @param events numbers of events of the case; at least one stays
     * @return the new case, which waits for its confirmation
     */
    public IncidentId split(IncidentId id, Set<String> events, String title, String why) {
        user.mustBe(id.number(), "split", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("splitReason", why);
        var view = mustBeOpen(id);
        var moving = mustBePart(id, events);
        var separate = desk.declare(new Declaration(
                mustBeTitle(title),
                moving.get(0),
                view.times().occurredAt(),
                view.times().precision(),
                view.times().detectedAt(),
                view.times().awareAt(),
                view.times().awareGapReason(),
                view.restricted(),
                why));
        visibility.namedPeople(id.number()).ifPresent(named -> visibility.inherit(separate, named));
        moving.forEach(event -> desk.moveEvent(event, id, separate, why));
        rows.add(separate, id, SPLIT, moving, why);
        facts.publishEvent(new IncidentSplit(id.number(), separate.number(), moving, why));
        return separate;
    }

    private IncidentView mustBeOpen(IncidentId id) {
        var view = desk.get(id);
        if (view.phase().isEnd()) {
            throw new IncidentAlreadyClosed(id);
        }
        return view;
    }

    private List<String> mustBePart(IncidentId id, Set<String> events) {
        var own = record.eventsOf(id);
        if (events.isEmpty() || !own.containsAll(events)) {
            throw new AnswerRefused("splitEvents", "Please choose events of " + id);
        }
        if (events.size() == own.size()) {
            throw new AnswerRefused("splitEvents", "At least one event stays with " + id);
        }
        return List.copyOf(new TreeSet<>(events));
    }

    private static String mustBeTitle(String title) {
        if (title.isBlank() || title.length() > 120 || title.indexOf('\0') >= 0) {
            throw new AnswerRefused("splitTitle", "Please give a title of at most 120 characters");
        }
        return title;
    }

    /** What was said holds no more. Of a merger the case that ended is reopened and gets its events back. */
    public void end(IncidentId id, long relationId, String why) {
        Reasons.mustBeGiven("endReason", why);
        var relation = rows.find(relationId)
                .filter(found -> found.canEnd() && belongs(found, id))
                .orElseThrow(() -> new AnswerRefused("relation", "There is nothing to take back"));
        if (relation.kind().equals(MERGED)) {
            undoMerger(relation, why);
        } else {
            user.mustBe(id.number(), "end-relation", WORKERS);
        }
        rows.end(relation, why);
        tellBoth(relation, why);
    }

    private static boolean belongs(Relation relation, IncidentId id) {
        return relation.incident().equals(id) || relation.other().equals(id);
    }

    private void undoMerger(Relation merger, String why) {
        desk.reopen(merger.incident(), why);
        var there = record.eventsOf(merger.other());
        merger.events().stream()
                .filter(there::contains)
                .forEach(event -> desk.moveEvent(event, merger.other(), merger.incident(), why));
    }

    private void tellBoth(Relation relation, String why) {
        var one = relation.incident().number();
        var other = relation.other().number();
        facts.publishEvent(new RelationEnded(one, other, relation.kind(), why));
        facts.publishEvent(new RelationEnded(other, one, relation.kind(), why));
    }

    /** A case that the current user may not see does not exist for them. */
    private IncidentId other(IncidentId id, String number, String field) {
        if (!IncidentId.isOne(number) || !visibility.isVisible(IncidentId.of(number))) {
            throw new AnswerRefused(field, "There is no incident " + number);
        }
        var other = IncidentId.of(number);
        if (other.equals(id)) {
            throw new AnswerRefused(field, "Please name another incident than " + id);
        }
        return other;
    }
}
