package org.tocsin.doors;

/** The two doors to the engine; whatever one of them refuses the other has to refuse too. */
enum Door {
    /** The REST interface for scripts. */
    SCRIPTS("/engine-rest"),
    /** What Tasklist asks on behalf of the person in front of it. */
    TASKLIST("/camunda/api/engine/engine/default");

    private final String path;

    Door(String path) {
        this.path = path;
    }

    /** The engine as one person reaches it. */
    Engine to(String person, Clients clients) {
        return new Engine(person, path, this == SCRIPTS ? clients.script(person) : clients.tasklist(person));
    }
}
