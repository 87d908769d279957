package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The records that are replayed are the same each time, and leave out no kind of incident that there is. */
class SelectionTest {

    private final List<VerisRecord> all = ReplayData.handWritten();

    @Test
    void takesAllWhenThereAreNotTooMany() {
        assertThat(ids(Selection.of(all, 400, Selection::kindOf))).isEqualTo(ids(all));
        assertThat(ids(Selection.of(all, all.size(), Selection::kindOf))).isEqualTo(ids(all));
    }

    @Test
    void leavesOutNoKind() {
        var kinds = kinds(all);

        var chosen = Selection.of(all, kinds.size(), Selection::kindOf);

        assertThat(chosen).hasSize(kinds.size());
        assertThat(kinds(chosen)).isEqualTo(kinds);
    }

    @Test
    void findsTheOneAmongManyAndKeepsTheirOrder() {
        var rare = VerisRecord.parse(
                "{\"incident_id\": \"rare\", \"action\": {\"hacking\": {\"variety\": [\"Scan network\"]}}}");
        var many = IntStream.range(0, 1_000)
                .mapToObj(number -> VerisRecord.parse(
                        "{\"incident_id\": \"lost-%04d\", \"action\": {\"error\": {\"variety\": [\"Loss\"]}}}"
                                .formatted(number)))
                .collect(Collectors.toCollection(ArrayList::new));
        many.add(900, rare);

        var chosen = ids(Selection.of(many, 400, Selection::kindOf));

        assertThat(chosen).hasSize(400).startsWith("lost-0000", "lost-0001").endsWith("lost-0398", "rare");
        assertThat(ids(Selection.of(many, 400, Selection::kindOf))).isEqualTo(chosen);
    }

    @Test
    void takesNoMoreThanAsked() {
        assertThat(Selection.of(all, 3, Selection::kindOf)).hasSize(3);
        assertThat(Selection.of(List.of(), 400, Selection::kindOf)).isEmpty();
    }

    private static List<String> ids(List<VerisRecord> records) {
        return records.stream().map(VerisRecord::id).toList();
    }

    private static Set<String> kinds(List<VerisRecord> records) {
        return records.stream().map(Selection::kindOf).collect(Collectors.toSet());
    }
}
