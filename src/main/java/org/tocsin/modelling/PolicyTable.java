package org.tocsin.modelling;

import java.time.Instant;

/**
 * A version of a decision table.
 *
 * @param id the table's id, which is its file name
 * @param name as people call it
 * @param version counted by the engine from 1
 * @param deployedAt since when it is in force
 * @param deployedBy user id of who deployed it; {@code system} for what is shipped, empty where nobody wrote it down
 * @param source the tool that it came from; may be empty
 */
public record PolicyTable(String id, String name, int version, Instant deployedAt, String deployedBy, String source) {

    /** Whether it came with the application. */
    public boolean isShipped() {
        return source.equals(ModelDeployer.SOURCE);
    }
}
