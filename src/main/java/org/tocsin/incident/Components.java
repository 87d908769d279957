package org.tocsin.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.engine.AnswerRefused;

/** The affected components by kind: the assets of the case, as the form of the record asks for them. */
final class Components {

    static final String HEADING = "incident-components";

    private static final int LONGEST_NAME = 200;

    /** What a kind without a name is written as: the kind is affected, nobody said which one. */
    private static final String UNNAMED = "(affected)";

    /** Key of the form to kind of asset. */
    private static final Map<String, String> KINDS = kinds();

    private Components() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of(
                        "information",
                        "hardware",
                        "software",
                        "communications",
                        "documentation",
                        "process",
                        "people",
                        "facility",
                        "other")
                .forEach(kind ->
                        kinds.put("component" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1), kind));
        kinds.put("componentUnsorted", "");
        return kinds;
    }

    /** The assets as answers of the form. */
    static Map<String, Object> answers(List<Asset> assets) {
        var answers = new LinkedHashMap<String, Object>();
        KINDS.forEach((key, kind) -> {
            var names = IncidentReport.lines(assets.stream()
                    .filter(asset -> asset.kind().equals(kind))
                    .map(asset -> asset.name().isEmpty() ? UNNAMED : asset.name()));
            if (!names.isEmpty()) {
                answers.put(key, names);
            }
        });
        return answers;
    }

    /** Answers of the form as assets. */
    static List<Asset> assets(Map<String, Object> answers) {
        return KINDS.entrySet().stream()
                .flatMap(kind -> assets(kind.getKey(), kind.getValue(), answers))
                .distinct()
                .toList();
    }

    private static Stream<Asset> assets(String key, String kind, Map<String, Object> answers) {
        return String.valueOf(answers.getOrDefault(key, ""))
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new Asset(kind, named(key, name)));
    }

    private static String named(String key, String name) {
        if (name.length() > LONGEST_NAME) {
            throw new AnswerRefused(key, "Each name must not be longer than " + LONGEST_NAME + " characters");
        }
        return name.equals(UNNAMED) ? "" : name;
    }
}
