package org.tocsin.engine;

import java.util.Set;

/**
 * Words that a module understands in a decision table. Each module that asks a table may contribute one, so that a table with
 * a word that nobody understands is refused when it is deployed, and not when it is asked.
 */
public interface TableWords {

    /**
     * The words that are allowed in a column beside those that its name allows; where the name of the column allows none, only
     * these words are allowed. Empty when the module has nothing to say about the column.
     *
     * @param decision id of the table
     * @param column name of the output, or what the input asks; an input may always ask for nothing
     */
    Set<String> of(String decision, String column);
}
