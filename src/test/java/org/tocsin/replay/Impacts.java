package org.tocsin.replay;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** The six impacts on a scale of 1 to 10, 0 where a record shows none; what it leaves open follows from the factors. */
record Impacts(int financial, int commercial, int personalInformation, int legal, int operations, int goodwill) {

    private static final Map<String, Integer> BY_LOSS =
            Map.of("minor", 2, "considerable", 4, "serious", 7, "especially-serious", 9);

    static Impacts of(VerisRecord record, SeverityFactors factors) {
        int personal = personal(record);
        return new Impacts(
                BY_LOSS.getOrDefault(factors.businessLoss(), 4),
                commercial(record),
                personal,
                personal == 0 ? 1 : Math.max(2, personal - 1),
                operations(record),
                record.disclosure().equals("Yes") ? Math.max(2, personal / 2 + 1) : 1);
    }

    private static int commercial(VerisRecord record) {
        boolean secrets =
                record.data().stream().anyMatch(Set.of("Secrets", "Classified", "Source code", "Internal")::contains);
        if (!secrets) {
            return 0;
        }
        return record.disclosure().equals("Yes") ? 6 : 3;
    }

    /** From the number of people: each power of ten counts one; health data counts one more, an unknown number as four. */
    private static int personal(VerisRecord record) {
        if (!PersonalData.involved(record).equals("yes")) {
            return 0;
        }
        OptionalDouble people = PersonalData.people(record);
        int value = people.isEmpty() ? 4 : 2 + (int) Math.log10(Math.max(1, people.getAsDouble()));
        return Math.min(10, record.data().contains("Medical") ? value + 1 : value);
    }

    private static int operations(VerisRecord record) {
        Set<String> effects = record.availability();
        if (effects.isEmpty()) {
            return 0;
        }
        int length = SeverityFactors.outage(record).orElse(1);
        boolean standstill = effects.contains("Obscuration") || effects.contains("Destruction");
        return (standstill ? 5 : 3) + length;
    }

    int highest() {
        return answers().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The class that the policy's bands give to the highest impact. */
    int severityClass() {
        int highest = highest();
        if (highest >= 9) {
            return 4;
        }
        return highest >= 7 ? 3 : highest >= 4 ? 2 : 1;
    }

    Map<String, Integer> answers() {
        return new TreeMap<>(Map.of(
                "impactFinancial", financial,
                "impactCommercial", commercial,
                "impactPersonalInformation", personalInformation,
                "impactLegal", legal,
                "impactOperations", operations,
                "impactGoodwill", goodwill));
    }
}
