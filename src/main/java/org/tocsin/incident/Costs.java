package org.tocsin.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an incident cost, by adverse effect and for its recovery, as it stands now: for adding up over cases. */
@Repository
class Costs {

    static final String CURRENCY = "costCurrency";

    /** By the key of the form. */
    private static final List<String> KEYS = List.of(
            "effectConfidentialityCost",
            "effectIntegrityCost",
            "effectAvailabilityCost",
            "effectRepudiationCost",
            "effectDestructionCost",
            "recoveryCost");

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Costs(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Reads the costs among answers. Throws {@link org.tocsin.engine.AnswerRefused} naming the field that is wrong. */
    static Map<String, Money> in(Map<String, Object> answers) {
        var costs = new LinkedHashMap<String, Money>();
        var given = KEYS.stream().filter(answers::containsKey).toList();
        if (given.isEmpty() && !answers.containsKey(CURRENCY)) {
            return costs;
        }
        var currency = Money.currency(CURRENCY, String.valueOf(answers.getOrDefault(CURRENCY, "")));
        given.forEach(key -> costs.put(key, Money.parse(key, String.valueOf(answers.get(key)), currency)));
        return costs;
    }

    /** Everything together; empty where nothing is stated. */
    static Optional<Money> total(Map<String, Money> costs) {
        return costs.values().stream().reduce(Money::plus);
    }

    /** These are the costs from now on. */
    void replace(IncidentId id, Map<String, Money> costs) {
        jdbc.sql("delete from incident_cost where incident = ?")
                .param(id.number())
                .update();
        batches.batchUpdate(
                "insert into incident_cost (incident, kind, minor, currency) values (?, ?, ?, ?)",
                costs.entrySet().stream()
                        .map(cost -> new Object[] {
                            id.number(),
                            cost.getKey(),
                            cost.getValue().minor(),
                            cost.getValue().currency().getCurrencyCode()
                        })
                        .toList());
    }
}
