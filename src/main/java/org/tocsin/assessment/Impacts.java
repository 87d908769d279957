package org.tocsin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.engine.AnswerRefused;

/**
 * How much harm was done in six respects, each from 0 (none) to 10 (the organisation itself is at stake).
 *
 * @param financial money lost
 * @param commercial commercial and economic interests
 * @param personalInformation people's data
 * @param legal legal, regulatory and contractual duties
 * @param operations management and operations
 * @param goodwill reputation and trust
 */
public record Impacts(int financial, int commercial, int personalInformation, int legal, int operations, int goodwill) {

    private static final int WORST = 10;

    /** Refuses a value that is not on the scale, naming the field. */
    public Impacts {
        mustBeOnScale("impactFinancial", financial);
        mustBeOnScale("impactCommercial", commercial);
        mustBeOnScale("impactPersonalInformation", personalInformation);
        mustBeOnScale("impactLegal", legal);
        mustBeOnScale("impactOperations", operations);
        mustBeOnScale("impactGoodwill", goodwill);
    }

    private static void mustBeOnScale(String field, int value) {
        if (value < 0 || value > WORST) {
            throw new AnswerRefused(field, "An impact is a whole number from 0 to " + WORST);
        }
    }

    /** Points by kind of impact, under the keys by which forms ask for them. */
    public Map<String, Integer> byKind() {
        var impacts = new LinkedHashMap<String, Integer>();
        impacts.put("impactFinancial", financial);
        impacts.put("impactCommercial", commercial);
        impacts.put("impactPersonalInformation", personalInformation);
        impacts.put("impactLegal", legal);
        impacts.put("impactOperations", operations);
        impacts.put("impactGoodwill", goodwill);
        return impacts;
    }

    int highest() {
        return byKind().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** As people read them: the kinds that reach the highest value. */
    String inWords() {
        return highest() == 0
                ? "no impact in any respect"
                : "highest impact %d (%s)".formatted(highest(), String.join(", ", highestKinds()));
    }

    private List<String> highestKinds() {
        return byKind().entrySet().stream()
                .filter(impact -> impact.getValue() == highest())
                .map(impact -> words(impact.getKey()))
                .toList();
    }

    private static String words(String kind) {
        return kind.substring("impact".length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
