package org.tocsin.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.documents.Tlp;
import org.tocsin.documents.Wording;
import org.tocsin.incident.FactWords;

/** What a report says before its author changes a word: how the case stands, what was done, what is new. */
@Component
class FirstWords {

    /** What a clock or a report does is no news about the investigation; that a target was missed is. */
    private static final Pattern NO_NEWS = Pattern.compile("interim-report.*|access-refused|clock-.*|target-met");

    private static final int LONGEST = 7_500;
    private static final int LATEST = 200;

    private final CaseTexts texts;
    private final History history;
    private final FactWords words;

    FirstWords(CaseTexts texts, History history, FactWords words) {
        this.texts = texts;
        this.history = history;
        this.words = words;
    }

    ReportText of(ReportedCase reported, Optional<Draft> before) {
        var told = texts.of(reported.id());
        return new ReportText(
                cut(situation(reported, told)),
                cut(given(told, "ctxMeasures").orElse("Nothing has been recorded yet.")),
                before.map(draft -> draft.text().needs()).orElse(""),
                cut(changesSince(reported.id(), before.map(Draft::at).orElse(Instant.EPOCH))),
                marking(reported, before));
    }

    private static Tlp marking(ReportedCase reported, Optional<Draft> before) {
        return before.map(draft -> draft.text().tlp())
                .filter(tlp -> !reported.restricted() || !tlp.isWithin(Tlp.GREEN))
                .orElse(reported.restricted() ? Tlp.AMBER_STRICT : Tlp.AMBER);
    }

    private static String situation(ReportedCase reported, Map<String, Object> told) {
        var lines = new LinkedHashMap<String, Optional<String>>();
        lines.put("", Optional.of(reported.title()));
        lines.put("Phase: ", Optional.of(Wording.plain(reported.phase())));
        lines.put("Class: ", given(told, "ctxSeverity"));
        lines.put("Kind: ", given(told, "ctxClassification"));
        lines.put("Control is decided by ", given(told, "ctxControlDue"));
        lines.put("Reported: ", given(told, "ctxEventWhat").filter(what -> !what.equals(reported.title())));
        lines.put("Where: ", given(told, "ctxEventWhere"));
        lines.put("When: ", given(told, "ctxEventTimes").or(() -> given(told, "ctxTimes")));
        return lines.entrySet().stream()
                .flatMap(line -> line.getValue().map(text -> line.getKey() + text).stream())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> given(Map<String, Object> told, String key) {
        return Optional.ofNullable(told.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private String changesSince(String caseId, Instant since) {
        var told = new ArrayList<>(newsSince(caseId, since).map(this::line).toList());
        Collections.reverse(told);
        return told.isEmpty() ? "Nothing since the last report." : String.join("\n", told);
    }

    private Stream<Entry> newsSince(String caseId, Instant since) {
        List<Entry> latest = history.latestOf(caseId, LATEST);
        return latest.stream()
                .filter(entry -> entry.recordedAt().isAfter(since))
                .filter(FactWords::belongsInTimeline)
                .filter(entry -> !NO_NEWS.matcher(entry.kind()).matches());
    }

    private String line(Entry entry) {
        return Wording.of(entry.recordedAt()) + " " + words.tell(entry);
    }

    /** The newest lines stay. */
    private static String cut(String text) {
        return text.length() > LONGEST ? "…" + text.substring(text.length() - LONGEST) : text;
    }
}
