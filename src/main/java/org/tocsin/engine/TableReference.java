package org.tocsin.engine;

/**
 * A column of a decision table that names what is kept elsewhere. Each module contributes those of its tables as beans, so
 * that a name that leads nowhere is refused when the table is deployed, and so is a table that keeps no longer what another
 * one in force names.
 *
 * @param table id of the table
 * @param column name of the output, or what the input asks
 * @param keeper where what it names is kept
 */
public record TableReference(String table, String column, Keeper keeper) {

    /** Where things are kept that tables name. */
    public sealed interface Keeper permits TableKeeper, ModelKeeper {}

    /**
     * The rules of another table.
     *
     * @param table its id
     * @param input what is asked there by that name
     */
    public record TableKeeper(String table, String input) implements Keeper {}

    /** The diagrams. */
    public enum ModelKeeper implements Keeper {
        /** User tasks, by their purpose. */
        TASKS,
        /** Processes, by their id. */
        PROCESSES
    }

    /** A column that names what another table has rules for. */
    public static TableReference toTable(String table, String column, String keeper, String input) {
        return new TableReference(table, column, new TableKeeper(keeper, input));
    }

    /** A column that names user tasks by their purpose. */
    public static TableReference toTasks(String table, String column) {
        return new TableReference(table, column, ModelKeeper.TASKS);
    }

    /** A column that names processes. */
    public static TableReference toProcesses(String table, String column) {
        return new TableReference(table, column, ModelKeeper.PROCESSES);
    }

    /** Whether it is that column which names something. */
    public boolean isOf(String table, String column) {
        return this.table.equals(table) && this.column.equals(column);
    }
}
