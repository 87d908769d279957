package org.tocsin.documents;

/** Somebody else saved a newer version than the one that the person saw; nothing was written. */
public class RecordOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordOvertaken() {
        super("Somebody else has saved this in the meantime. Nothing of yours was written; your answers stand below."
                + " Compare them with what is in force now, and save again what is still right.");
    }
}
