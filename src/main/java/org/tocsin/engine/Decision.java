package org.tocsin.engine;

import java.util.List;
import java.util.Map;

/**
 * What a decision table said, and why.
 *
 * @param id the table
 * @param version the deployed version that was used
 * @param rules the ids of the rules that fired
 * @param sources the descriptions of these rules: the clause or policy that they come from
 * @param outputs one map per rule that fired
 */
public record Decision(
        String id, int version, List<String> rules, List<String> sources, List<Map<String, Object>> outputs) {

    /** The outputs of the only rule that fired. Throws {@link NoRuleFits} when none did. */
    public Map<String, Object> single() {
        if (outputs.size() != 1) {
            throw new NoRuleFits(id, outputs.size());
        }
        return outputs.get(0);
    }

    /** A text output of the only rule that fired; empty when the cell is. */
    public String text(String output) {
        var value = single().get(output);
        return value == null ? "" : value.toString();
    }

    /** A whole number output of the only rule that fired. */
    public int number(String output) {
        if (single().get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new NoRuleFits(id + "." + output, 0);
    }
}
