package org.tocsin.audit;

/**
 * Who acted: every entry of the ledger names one.
 *
 * @param id user id, or {@code system} where nobody is signed in (a timer, a job, the start of the application)
 * @param right by which right: the roles held at that moment, comma separated; {@code anonymous} for an open report
 * @param origin from where: the client's address, or {@code engine}
 */
public record Actor(String id, String right, String origin) {

    private static final Actor SYSTEM = new Actor("system", "system", "engine");

    /** The application itself, when no person caused what happens. */
    public static Actor system() {
        return SYSTEM;
    }

    /** Whether no person stands behind the act. */
    public boolean isSystem() {
        return id.equals(SYSTEM.id);
    }
}
