package org.tocsin.replay;

/** A category with its sub-kind: the two answers that every classified incident carries. */
record IncidentKind(String category, String subKind) {

    static final IncidentKind UNDETERMINED = new IncidentKind("other", "undetermined");

    static IncidentKind of(String path) {
        int slash = path.indexOf('/');
        return new IncidentKind(path.substring(0, slash), path.substring(slash + 1));
    }

    @Override
    public String toString() {
        return category + "/" + subKind;
    }
}
