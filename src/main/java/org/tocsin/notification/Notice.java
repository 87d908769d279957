package org.tocsin.notification;

import java.util.Map;

/**
 * Something that somebody should be told.
 *
 * @param caseId the case it is about; its number is the only thing of the case that a message names, beside the class
 * @param to who shall be told
 * @param kind what it is about
 * @param model further words for the text, by placeholder: {@code class}, {@code status}, {@code path} of the page that
 *     the link leads to, and {@code receipt}, which is kept only until the message has left
 */
public record Notice(String caseId, Recipient to, NoticeKind kind, Map<String, String> model) {

    /** A notice that needs no further words. */
    public Notice(String caseId, Recipient to, NoticeKind kind) {
        this(caseId, to, kind, Map.of());
    }
}
