package org.tocsin.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.engine.Form;

/**
 * A heading of a case's record as it stands.
 *
 * @param form the form that asks
 * @param entries what is written, the oldest entry first; withdrawn ones among them
 */
public record RecordSheet(Form form, List<Entry> entries) {

    static RecordSheet of(Form form, List<RecordVersion> versions) {
        var byEntry = new LinkedHashMap<Long, List<RecordVersion>>();
        versions.forEach(version -> byEntry.computeIfAbsent(version.entry(), first -> new ArrayList<>())
                .add(version));
        return new RecordSheet(
                form,
                byEntry.values().stream().map(entry -> Entry.of(form, entry)).toList());
    }

    /** What counts now. */
    public List<Entry> current() {
        return entries.stream().filter(entry -> !entry.now().withdrawn()).toList();
    }

    /** The one entry of a heading that has only one. */
    public Optional<Entry> only() {
        return current().stream().findFirst();
    }

    /** The entry with that number. */
    public Optional<Entry> entry(long number) {
        return entries.stream().filter(entry -> entry.now().entry() == number).findFirst();
    }

    /** Whether nothing counts. */
    public boolean isEmpty() {
        return current().isEmpty();
    }

    /** What counts, as a printed part. */
    public List<Line> lines() {
        return current().stream().flatMap(entry -> entry.lines().stream()).toList();
    }

    /** What was replaced and by what, as a printed part. */
    public Part earlierPart(String title) {
        var rows = entries.stream()
                .flatMap(entry -> entry.earlier().stream())
                .map(Earlier::row)
                .toList();
        return Part.of(
                title,
                Grid.of(List.of("When", "Before", "From then on", "Who", "Why"), List.of(18, 25, 25, 13, 19), rows));
    }

    /**
     * An entry with its history.
     *
     * @param now the version in force
     * @param lines its answers in the words of the form
     * @param earlier what it said before, the newest change first
     */
    public record Entry(RecordVersion now, List<Line> lines, List<Earlier> earlier) {

        static Entry of(Form form, List<RecordVersion> versions) {
            var now = versions.get(versions.size() - 1);
            var earlier = new ArrayList<Earlier>();
            for (var at = versions.size() - 1; at > 0; at--) {
                earlier.add(Earlier.of(form, versions.get(at - 1), versions.get(at)));
            }
            return new Entry(now, AnswerText.lines(form, now.answers()), earlier);
        }

        /** The answers that are given. */
        public List<Line> answered() {
            return lines.stream().filter(Line::isAnswered).toList();
        }
    }

    /**
     * A change of an entry.
     *
     * @param change the version that it led to: who, when, why
     * @param values what was replaced
     */
    public record Earlier(RecordVersion change, List<Replaced> values) {

        static Earlier of(Form form, RecordVersion before, RecordVersion after) {
            var now = byLabel(AnswerText.lines(form, after.answers()));
            var values = AnswerText.lines(form, before.answers()).stream()
                    .map(line -> new Replaced(line.label(), line.text(), now.getOrDefault(line.label(), "")))
                    .filter(replaced -> !replaced.before().equals(replaced.now()))
                    .toList();
            return new Earlier(after, values);
        }

        /** What stood there, one question per line. */
        public String before() {
            return inLines(Replaced::before);
        }

        /** What took its place, one question per line. */
        public String afterwards() {
            return change.withdrawn() ? "withdrawn" : inLines(Replaced::now);
        }

        private String inLines(Function<Replaced, String> side) {
            return values.stream()
                    .map(replaced -> replaced.label() + ": " + side.apply(replaced))
                    .collect(Collectors.joining("\n"));
        }

        private List<String> row() {
            return List.of(Wording.of(change.at()), before(), afterwards(), change.by(), change.why());
        }

        private static Map<String, String> byLabel(List<Line> lines) {
            var byLabel = new LinkedHashMap<String, String>();
            lines.forEach(line -> byLabel.put(line.label(), line.text()));
            return byLabel;
        }
    }

    /**
     * A value that was replaced.
     *
     * @param label the question
     * @param before what was answered; empty where nothing was
     * @param now what took its place; empty where it was taken away
     */
    public record Replaced(String label, String before, String now) {}
}
