package org.tocsin.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.Asset;

/**
 * What is affected, as somebody answered: kinds that were ticked, and names, one per line.
 *
 * @param kinds at least one of the kinds of assets
 * @param names one per line; may be empty
 */
public record AffectedAssets(List<String> kinds, String names) {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> KINDS = Set.of(
            "information",
            "hardware",
            "software",
            "communications",
            "documentation",
            "process",
            "people",
            "facility",
            "other");

    /** Refuses unknown kinds, none at all, and names that are too long. */
    public AffectedAssets {
        if (kinds.isEmpty()) {
            throw new AnswerRefused("assets", "Please say what is affected");
        }
        kinds.forEach(kind -> Choice.mustBeOneOf(KINDS, "assets", kind));
        kinds = List.copyOf(kinds);
        if (lines(names).anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new AnswerRefused("assetNames", "Each name must not be longer than " + LONGEST_NAME + " characters");
        }
    }

    /** Names belong to the only kind that was ticked; with several kinds nobody said which is which. */
    List<Asset> toAssets() {
        var kindOfNames = kinds.size() == 1 ? kinds.get(0) : "";
        var named = lines(names).map(name -> new Asset(kindOfNames, name)).toList();
        var kindsAlone = kinds.size() == 1 && !named.isEmpty()
                ? Stream.<Asset>of()
                : kinds.stream().map(AffectedAssets::kind);
        return Stream.concat(kindsAlone, named.stream()).toList();
    }

    private static Asset kind(String kind) {
        return new Asset(kind, "");
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
