package org.tocsin.modelling;

/**
 * A diagram, table or form as it is shipped.
 *
 * @param name stable name of the resource, {@code processes/<module>/<file>} or {@code forms/<module>/<file>}
 * @param content the file, UTF-8 text
 */
record PackagedModel(String name, String content) {

    /** The module that owns it, which names its deployment. */
    String module() {
        return name.split("/", -1)[1];
    }

    /** Its id: the file's name without the ending. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    Kind kind() {
        return Kind.of(name);
    }

    /** What a file is to the engine. */
    enum Kind {
        PROCESS,
        DECISION,
        FORM;

        static Kind of(String name) {
            if (name.endsWith(".bpmn")) {
                return PROCESS;
            }
            return name.endsWith(".dmn") ? DECISION : FORM;
        }
    }
}
