package org.tocsin.incident;

import java.util.Set;

/**
 * Something that an incident consists of.
 *
 * @param kind what it is
 * @param id tells it from all others: the number of a case, or the kind and name of anything else
 * @param label number or name
 * @param detail one more sentence; may be empty
 * @param path of its page; empty when it has none
 * @param leadsTo the ids of the things that it leads to
 */
public record GraphNode(GraphKind kind, String id, String label, String detail, String path, Set<String> leadsTo) {

    /** The id of an asset. */
    public static String asset(String name) {
        return "asset " + name;
    }
}
