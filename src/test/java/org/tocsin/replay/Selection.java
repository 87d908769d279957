package org.tocsin.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which records are replayed when there are more than one run takes: first the earliest record of each kind of incident,
 * so that whatever the records call for is among them, then the earliest of the rest. The same records always give the
 * same choice, in their own order.
 */
final class Selection {

    private Selection() {}

    static List<VerisRecord> of(List<VerisRecord> records, int most, Function<VerisRecord, String> kind) {
        Set<Integer> chosen = new LinkedHashSet<>(firstOfEachKind(records, kind));
        for (int place = 0; place < records.size() && chosen.size() < most; place++) {
            chosen.add(place);
        }
        return new TreeSet<>(chosen.stream().limit(most).toList())
                .stream().map(records::get).toList();
    }

    private static List<Integer> firstOfEachKind(List<VerisRecord> records, Function<VerisRecord, String> kind) {
        Set<String> kinds = new LinkedHashSet<>();
        List<Integer> first = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            if (kinds.add(kind.apply(records.get(place)))) {
                first.add(place);
            }
        }
        return first;
    }

    /** The category with its sub-kind, on which the playbook depends. */
    static String kindOf(VerisRecord record) {
        return Classification.of(record).kind().toString();
    }
}
