package org.tocsin.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Wording;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.People;

/** What author and reviewer of an interim report find in their forms; for the author the answers are filled in already. */
@Component
class ReportContext implements TaskContext {

    private final InterimReports reports;
    private final ReportDrafts drafts;
    private final ReportDesk desk;
    private final ReportedCases cases;
    private final FirstWords firstWords;
    private final DistributionList distribution;
    private final People people;

    ReportContext(
            InterimReports reports,
            ReportDrafts drafts,
            ReportDesk desk,
            ReportedCases cases,
            FirstWords firstWords,
            DistributionList distribution,
            People people) {
        this.reports = reports;
        this.drafts = drafts;
        this.desk = desk;
        this.cases = cases;
        this.firstWords = firstWords;
        this.distribution = distribution;
        this.people = people;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return switch (task) {
            case "draft-interim-report" -> latest(caseId).map(this::forAuthor).orElse(Map.of());
            case "review-interim-report" ->
                latest(caseId).map(this::forReviewer).orElse(Map.of());
            default -> Map.of();
        };
    }

    private Optional<InterimReport> latest(String caseId) {
        return reports.findFirstByCaseIdOrderBySequenceDesc(caseId);
    }

    private Map<String, Object> forAuthor(InterimReport report) {
        var before = desk.lastSentBefore(report);
        var written = newest(report);
        var text = written.map(Draft::text).orElseGet(() -> firstWords.of(cases.of(report.caseId()), before));
        var shown = prefilled(text);
        shown.put("ctxInterimReport", inWords(report));
        shown.put(
                "ctxInterimPrevious",
                before.map(Draft::text).map(ReportContext::inWords).orElse("None yet"));
        shown.put(
                "ctxInterimReview",
                written.flatMap(Draft::review).map(this::inWords).orElse("Nothing so far"));
        return shown;
    }

    private static Map<String, Object> prefilled(ReportText text) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("reportDecision", "review");
        answers.put("reportSituation", text.situation());
        answers.put("reportActions", text.actions());
        answers.put("reportNeeds", text.needs());
        answers.put("reportChanges", text.changes());
        answers.put("reportTlp", text.tlp().id());
        return answers;
    }

    private Map<String, Object> forReviewer(InterimReport report) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("ctxInterimReport", inWords(report));
        newest(report).ifPresent(draft -> {
            var version = newestCompared(report);
            shown.put(
                    "ctxInterimDraft",
                    inWords(draft.text()) + further(version.further()) + "\n\nRests on\n" + draft.why());
            shown.put("ctxInterimChanges", changes(version));
            shown.put("ctxInterimRecipients", recipients(report, draft));
        });
        return shown;
    }

    private ComparedDraft newestCompared(InterimReport report) {
        var versions = desk.draftsOf(report.caseId(), report.sequence());
        return versions.get(versions.size() - 1);
    }

    private static String further(List<FurtherAnswer> answers) {
        return answers.stream()
                .map(answer -> "\n\n" + answer.question() + "\n" + orNothing(answer.text()))
                .collect(Collectors.joining());
    }

    private static String changes(ComparedDraft version) {
        return version.compared().stream().map(ReportContext::inWords).collect(Collectors.joining("\n\n"));
    }

    private static String inWords(Compared answer) {
        return answer.isChanged()
                ? answer.question() + ": CHANGED\nBefore: "
                        + orNothing(answer.before().orElse("")) + "\nNow: "
                        + orNothing(answer.now())
                : answer.question() + (answer.before().isPresent() ? ": as before" : ": for the first time");
    }

    private static String orNothing(String text) {
        return text.isBlank() ? "(nothing)" : text;
    }

    private String recipients(InterimReport report, Draft draft) {
        return distribution.of(cases.of(report.caseId()), draft.text().tlp()).stream()
                .map(one -> people.nameOf(one.person()) + " (" + one.namedAs() + ")")
                .collect(Collectors.joining("\n"));
    }

    private Optional<Draft> newest(InterimReport report) {
        var versions = drafts.of(report.key());
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private String inWords(Draft.Review review) {
        return people.nameOf(review.by()) + ", " + Wording.of(review.at()) + ": " + review.why();
    }

    private static String inWords(InterimReport report) {
        return report.number() + ", due " + Wording.of(report.dueAt());
    }

    private static String inWords(ReportText text) {
        return text.tlp().label() + "\n\nSituation\n" + text.situation() + "\n\nActions\n" + text.actions()
                + "\n\nNeeds\n" + orNothing(text.needs()) + "\n\nChanges\n" + text.changes();
    }
}
