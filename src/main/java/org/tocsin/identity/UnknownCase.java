package org.tocsin.identity;

/** There is no such case, or the person who asks may not know of it. */
public class UnknownCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a case, or a part of one, of that name. */
    public UnknownCase(String caseId) {
        super("There is no case " + caseId + " that you may see");
    }
}
