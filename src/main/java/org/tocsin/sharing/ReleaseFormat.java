package org.tocsin.sharing;

/** A format in which a content leaves. A further one (STIX, MISP, IODEF) is one more bean of this type. */
interface ReleaseFormat {

    /** As requests name it: {@code pdf}. */
    String id();

    /** The content in this format: all of it, and nothing else. */
    Artefact render(SharedContent content);
}
