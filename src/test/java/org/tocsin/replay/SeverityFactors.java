package org.tocsin.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The three factors of a severity class. What a record does not say is assumed to be one step above the lowest value,
 * because an incident that nobody looked into should not be the least of all; each assumption is counted.
 */
record SeverityFactors(String systemImportance, String businessLoss, String socialImpact, Set<String> assumed) {

    private static final List<String> IMPORTANCES = List.of("ordinary", "important", "especially-important");
    private static final List<String> LOSSES = List.of("minor", "considerable", "serious", "especially-serious");
    private static final List<String> SOCIAL = List.of("minor", "considerable", "important", "especially-important");

    private static final Set<String> VITAL = Set.of(
            "S - Authentication",
            "S - Directory",
            "S - DNS",
            "S - DCS",
            "S - ICS",
            "S - Mainframe",
            "S - Payment switch",
            "S - Secrets vault",
            "N - PLC",
            "N - RTU");

    private static final Map<String, Integer> RATINGS =
            Map.of("Insignificant", 0, "Distracting", 0, "Painful", 1, "Damaging", 2, "Catastrophic", 3);

    private static final Map<String, Integer> OUTAGES =
            Map.of("Seconds", 0, "Minutes", 0, "Hours", 1, "Days", 2, "Weeks", 3, "Months", 3, "Years", 3);

    /** Rounded worth of one unit in US dollars: good enough to tell thousands from millions. */
    private static final Map<String, Double> CURRENCIES = Map.of(
            "USD", 1.0, "EUR", 1.1, "GBP", 1.3, "CHF", 1.1, "CAD", 0.75, "AUD", 0.7, "NZD", 0.65, "JPY", 0.008, "INR",
            0.014, "CNY", 0.15);

    static SeverityFactors of(VerisRecord record) {
        Set<String> assumed = new LinkedHashSet<>();
        return new SeverityFactors(
                choose("systemImportance", IMPORTANCES, importance(record), assumed),
                choose("businessLoss", LOSSES, loss(record), assumed),
                choose("socialImpact", SOCIAL, social(record), assumed),
                Set.copyOf(assumed));
    }

    private static String choose(String factor, List<String> scale, Optional<Integer> step, Set<String> assumed) {
        if (step.isEmpty()) {
            assumed.add(factor);
        }
        return scale.get(step.orElse(1));
    }

    /** Control systems and what everything else logs in or is found through; then servers and networks; then the rest. */
    private static Optional<Integer> importance(VerisRecord record) {
        return record.assets().stream()
                .filter(asset -> !asset.equals("Unknown") && !asset.equals("Other"))
                .map(SeverityFactors::importanceOf)
                .max(Integer::compare);
    }

    private static int importanceOf(String asset) {
        if (VITAL.contains(asset)) {
            return 2;
        }
        return asset.startsWith("S -") || asset.startsWith("N -") ? 1 : 0;
    }

    /** The rating, else the amount, else the length of an outage; secrets that leaked are a serious loss anyway. */
    private static Optional<Integer> loss(VerisRecord record) {
        return record.text("/impact/overall_rating")
                .map(RATINGS::get)
                .or(() -> amountStep(record))
                .or(() -> outage(record))
                .or(() -> secrets(record));
    }

    private static Optional<Integer> amountStep(VerisRecord record) {
        OptionalDouble dollars = dollars(record);
        return dollars.isEmpty()
                ? Optional.empty()
                : Optional.of(step(dollars.getAsDouble(), 100_000, 1_000_000, 50_000_000));
    }

    static OptionalDouble dollars(VerisRecord record) {
        OptionalDouble amount = record.number("/impact/overall_amount");
        Optional<Double> rate = record.text("/impact/iso_currency_code").map(CURRENCIES::get);
        return amount.isEmpty() || rate.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount.getAsDouble() * rate.get());
    }

    static Optional<Integer> outage(VerisRecord record) {
        return record.text("/attribute/availability/duration/unit").map(OUTAGES::get);
    }

    private static Optional<Integer> secrets(VerisRecord record) {
        boolean leaked = record.disclosure().equals("Yes")
                && record.data().stream().anyMatch(Set.of("Secrets", "Classified", "Source code")::contains);
        return leaked ? Optional.of(2) : Optional.empty();
    }

    /** By the number of people whose data it is; nobody is hurt where the record says that nothing was disclosed. */
    private static Optional<Integer> social(VerisRecord record) {
        if (PersonalData.involved(record).equals("no")) {
            return Optional.of(0);
        }
        OptionalDouble people = PersonalData.people(record);
        return people.isEmpty() ? Optional.empty() : Optional.of(step(people.getAsDouble(), 500, 50_000, 1_000_000));
    }

    private static int step(double value, double... limits) {
        int step = 0;
        for (double limit : limits) {
            step += value >= limit ? 1 : 0;
        }
        return step;
    }

    /** The class that the policy's "highest factor wins" gives. */
    int severityClass() {
        int importance = IMPORTANCES.indexOf(systemImportance);
        return 1 + Math.max(importance, Math.max(LOSSES.indexOf(businessLoss), SOCIAL.indexOf(socialImpact)));
    }
}
