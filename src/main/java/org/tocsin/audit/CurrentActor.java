package org.tocsin.audit;

/** Tells who acts in the current request or job; the business never asks the security framework or the engine. */
public interface CurrentActor {

    /** The person behind the current request or engine command, else {@link Actor#system()}. */
    Actor actor();

    /** The model in whose step this happens, as {@code id:version}; empty outside a model. */
    default String model() {
        return "";
    }
}
