package org.tocsin.documents;

import java.util.List;
import java.util.Optional;

/** The documents of a case that can be handed on as a whole; each module that has some contributes one. */
public interface CaseDocuments {

    /** What there is of a case now. */
    List<CaseDocument> of(String caseId);

    /** A document as it is now, for whoever reads the whole case; empty when there is none of that id. */
    Optional<Paper> paper(String caseId, String document);
}
