package org.tocsin.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kind of an incident, what decided it, and the reason in words, which an undetermined one owes its reader. */
record Classification(IncidentKind kind, Basis basis, String reason) {

    /**
     * What decided the kind; the order is the order in which a record is asked. A category says what was done, so what
     * the summary tells of that comes before what came of it: that data got out does not say how.
     */
    enum Basis {
        ACTION,
        SUMMARY,
        EFFECT,
        UNDETERMINED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Classification of(VerisRecord record) {
        return byAction(record)
                .or(() -> bySummary(record))
                .or(() -> byEffect(record))
                .orElseGet(() -> undetermined(record));
    }

    private static Optional<Classification> byAction(VerisRecord record) {
        return VerisActions.first(bySort(record, actions(record).stream())).map(line -> because(Basis.ACTION, line));
    }

    /** The named varieties; for a family whose variety is unknown also what the summary says about that family. */
    private static Set<String> actions(VerisRecord record) {
        Set<String> varieties =
                record.varieties().stream().map(Classification::known).collect(Collectors.toUnmodifiableSet());
        Stream<String> fromSummary = SummaryWords.varietiesIn(record.summary().orElse("")).stream()
                .filter(variety -> varieties.contains(family(variety) + ":Unknown"));
        return Stream.concat(varieties.stream(), fromSummary).collect(Collectors.toUnmodifiableSet());
    }

    private static String known(String variety) {
        return VerisActions.all().containsKey(variety) ? variety : family(variety) + ":Unknown";
    }

    private static String family(String variety) {
        return variety.substring(0, variety.indexOf(':'));
    }

    private static Optional<Classification> byEffect(VerisRecord record) {
        return VerisEffects.first(effects(record)).map(line -> because(Basis.EFFECT, line));
    }

    private static Set<String> effects(VerisRecord record) {
        return bySort(
                record,
                Stream.of(
                                record.availability().stream().map(variety -> "availability:" + variety),
                                record.integrity().stream().map(variety -> "integrity:" + variety),
                                Stream.of("confidentiality:" + record.disclosure()))
                        .flatMap(signs -> signs));
    }

    /** Each sign, and the same sign for each sort of asset, because a table may tell them apart. */
    private static Set<String> bySort(VerisRecord record, Stream<String> signs) {
        List<String> sorts = VerisAssets.sorts(record).toList();
        return signs.flatMap(
                        sign -> Stream.concat(Stream.of(sign), sorts.stream().map(sort -> sign + " of " + sort)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Classification> bySummary(VerisRecord record) {
        return VerisActions.first(
                        bySort(record, SummaryWords.varietiesIn(record.summary().orElse("")).stream()))
                .map(line -> because(Basis.SUMMARY, line));
    }

    private static Classification because(Basis basis, Map.Entry<String, IncidentKind> line) {
        return new Classification(line.getValue(), basis, "by %s %s".formatted(basis.word(), line.getKey()));
    }

    private static Classification undetermined(VerisRecord record) {
        String reason = "action unknown, disclosure %s, no other effect, and the summary names no action"
                .formatted(record.disclosure().toLowerCase(Locale.ROOT));
        return new Classification(IncidentKind.UNDETERMINED, Basis.UNDETERMINED, reason);
    }
}
