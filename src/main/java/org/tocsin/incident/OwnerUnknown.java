package org.tocsin.incident;

import org.tocsin.engine.AnswerRefused;

/** An owner must be a named member of the response team. */
public class OwnerUnknown extends AnswerRefused {

    private static final long serialVersionUID = 1L;

    OwnerUnknown(String person) {
        super(
                "ownerId",
                "The owner must be the user id of a member of the response team; \u201c" + person + "\u201d is none");
    }
}
