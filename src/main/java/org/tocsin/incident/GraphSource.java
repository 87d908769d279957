package org.tocsin.incident;

import java.util.List;

/** Each module contributes what it knows about an incident; the graph is assembled and knows no module. */
public interface GraphSource {

    /** What the current user may see of an incident that they may see. */
    List<GraphNode> nodesOf(IncidentView incident);
}
