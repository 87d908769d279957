package org.tocsin.replay;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;

/** What a record says about data on people: whether it is involved, and of how many. */
final class PersonalData {

    private static final Set<String> KINDS =
            Set.of("Personal", "Sensitive Personal", "Medical", "Payment", "Bank", "Credentials");

    private PersonalData() {}

    /** The answer {@code yes}, {@code no} or {@code unknown} to the question of the event report. */
    static String involved(VerisRecord record) {
        if (record.disclosure().equals("No") || !record.has("/attribute/confidentiality")) {
            return "no";
        }
        if (!Collections.disjoint(record.data(), KINDS)) {
            return "yes";
        }
        return record.data().isEmpty() || record.data().contains("Unknown") ? "unknown" : "no";
    }

    static OptionalDouble people(VerisRecord record) {
        return involved(record).equals("yes")
                ? record.number("/attribute/confidentiality/data_total")
                : OptionalDouble.empty();
    }
}
