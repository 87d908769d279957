package org.tocsin.incident;

/**
 * The kinds of things that an incident consists of, in the order of the chain of ISO/IEC 27035-1: a threat exploits a
 * vulnerability that exposes an asset; that is an event; events judged significant are an incident, which has
 * implications.
 */
public enum GraphKind {
    THREAT("Threats"),
    VULNERABILITY("Vulnerabilities"),
    ASSET("Assets"),
    EVENT("Events"),
    INCIDENT("Incidents"),
    IMPLICATION("Implications");

    private final String title;

    GraphKind(String title) {
        this.title = title;
    }

    /** What people call several of them. */
    public String title() {
        return title;
    }
}
