package org.tocsin.incident;

import java.util.List;
import java.util.Map;
import org.tocsin.documents.RecordHeading;
import org.tocsin.files.StoredFile;

/**
 * What a case that was merged into another one holds; it stays there as it was.
 *
 * @param incident the case
 * @param assets what is affected
 * @param impacts the kinds of impact with their value
 * @param notes what was written down outside tasks
 * @param headings the headings of its record under which something counts
 * @param files the files that were added to it
 * @param timeline what happened to it, the newest first
 */
public record MergedCase(
        IncidentView incident,
        List<Asset> assets,
        Map<String, Integer> impacts,
        List<Note> notes,
        List<RecordHeading> headings,
        List<StoredFile> files,
        List<CaseStory.Line> timeline) {}
