package org.tocsin.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What VERIS calls an asset, in the words of our forms: VERIS puts a letter for the sort of asset before its name. */
final class VerisAssets {

    private static final Map<String, String> KINDS = Map.of(
            "M", "hardware",
            "U", "hardware",
            "T", "hardware",
            "E", "hardware",
            "S", "software",
            "N", "communications",
            "P", "people");

    private static final Set<String> ON_PAPER = Set.of("M - Documents", "M - Fax");

    private VerisAssets() {}

    /** The affected kinds as the classification form asks for them; never empty, because one has to be named. */
    static List<String> kinds(VerisRecord record) {
        Set<String> kinds = new LinkedHashSet<>();
        if (!record.data().isEmpty() || Set.of("Yes", "Potentially").contains(record.disclosure())) {
            kinds.add("information");
        }
        record.assets().stream().map(VerisAssets::kind).forEach(kinds::add);
        if (record.has("/action/environmental")) {
            kinds.add("facility");
        }
        if (kinds.size() > 1 || kinds.isEmpty()) {
            kinds.remove("other");
        }
        return kinds.isEmpty() ? List.of("other") : List.copyOf(kinds);
    }

    private static String kind(String asset) {
        return ON_PAPER.contains(asset) ? "documentation" : KINDS.getOrDefault(letter(asset), "other");
    }

    private static String letter(String asset) {
        return asset.startsWith(" - ", 1) ? asset.substring(0, 1) : "";
    }

    /** Sorts that change what an action or effect means: a lost thing is not lost data, a silent network no broken program. */
    static Stream<String> sorts(VerisRecord record) {
        return record.assets().stream().map(VerisAssets::letter).flatMap(letter -> switch (letter) {
            case "U", "T", "E" -> Stream.of("equipment");
            case "M" -> Stream.of("media");
            case "N" -> Stream.of("networks");
            default -> Stream.empty();
        });
    }
}
