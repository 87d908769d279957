package org.tocsin.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.files.CaseFiles;
import org.tocsin.identity.Discretion;

/**
 * What the cases that were merged into a case know. Nothing of it is copied: it is read where it is, so that their
 * records stay as they were, and what is shown is gone as soon as the merger is taken back.
 */
@Service
@Transactional(readOnly = true)
public class MergedCases {

    private static final int MOST = 50;
    private static final int NEWEST = 10;

    private final Relations relations;
    private final IncidentDesk desk;
    private final CaseRecord record;
    private final CompleteRecord complete;
    private final CaseFiles files;
    private final CaseStory story;
    private final Discretion discretion;

    MergedCases(
            Relations relations,
            IncidentDesk desk,
            CaseRecord record,
            CompleteRecord complete,
            CaseFiles files,
            CaseStory story,
            Discretion discretion) {
        this.relations = relations;
        this.desk = desk;
        this.record = record;
        this.complete = complete;
        this.files = files;
        this.story = story;
        this.discretion = discretion;
    }

    /** The cases that a case holds, also those that had been merged into one of them, as far as the reader may see them. */
    public Set<IncidentId> heldBy(IncidentId id) {
        var held = new LinkedHashSet<IncidentId>();
        collect(id, held);
        held.remove(id);
        return held;
    }

    private void collect(IncidentId id, Set<IncidentId> held) {
        relations.of(id).stream()
                .filter(relation -> relation.isMergerInto(id))
                .map(Relation::incident)
                .filter(merged -> held.size() < MOST && held.add(merged))
                .forEach(merged -> collect(merged, held));
    }

    /** The numbers of a case, its events and the cases that it holds: what is said in any of them is said about it. */
    public List<String> together(IncidentId id) {
        return Stream.concat(Stream.of(id), heldBy(id).stream())
                .flatMap(one -> record.withEvents(one).stream())
                .distinct()
                .toList();
    }

    /** What each of the cases holds. */
    public List<MergedCase> of(IncidentId id) {
        return heldBy(id).stream().map(this::read).toList();
    }

    private MergedCase read(IncidentId id) {
        return new MergedCase(
                desk.get(id),
                record.assetsOf(id),
                record.impactsOf(id),
                record.notesOf(id),
                complete.of(id).stream()
                        .map(CompleteRecord::heading)
                        .filter(heading -> !heading.isEmpty())
                        .toList(),
                files.list(id.number()),
                story.timeline(id.number(), discretion.mask()).stream()
                        .limit(NEWEST)
                        .toList());
    }
}
