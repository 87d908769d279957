package org.tocsin.observable;

import java.util.List;

/**
 * An observable of a case, and where else it was seen.
 *
 * @param sighting in this case
 * @param elsewhere other cases that the reader may see, the newest first
 */
public record Seen(Sighting sighting, List<String> elsewhere) {}
