package org.tocsin.engine;

/** A process, decision or form that the work needs is not deployed. */
public class ModelMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelMissing(String kind, String id) {
        super("No " + kind + " is deployed under the id " + id);
    }
}
