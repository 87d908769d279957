package org.tocsin.modelling;

import java.util.List;

/**
 * A decision table as people read it.
 *
 * @param table which version it is
 * @param description what it decides
 * @param hitPolicy how many of its rules answer, in words
 * @param inputs what it is asked about
 * @param outputs what it answers
 * @param rules in their order
 * @param gone how many rules of the version before are no longer there, or read differently
 */
public record TableSheet(
        PolicyTable table,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rules,
        int gone) {

    /**
     * A column.
     *
     * @param label as people call it
     * @param name as the program calls it
     */
    public record Column(String label, String name) {}

    /**
     * What stands in a cell.
     *
     * @param text as people read it
     * @param written as it stands in the table, where that is another thing; empty otherwise
     */
    public record Cell(String text, String written) {}

    /**
     * A rule.
     *
     * @param number its place, from 1
     * @param id the rule's id, as the ledger names it
     * @param inputs when it applies
     * @param outputs what it answers
     * @param source the clause or policy that it comes from
     * @param isChanged whether the version before had no such rule
     */
    public record Row(int number, String id, List<Cell> inputs, List<Cell> outputs, String source, boolean isChanged) {

        boolean readsLike(Row other) {
            return inputs.equals(other.inputs) && outputs.equals(other.outputs);
        }

        Row changed(boolean changed) {
            return new Row(number, id, inputs, outputs, source, changed);
        }
    }
}
