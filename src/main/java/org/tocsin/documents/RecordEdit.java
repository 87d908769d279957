package org.tocsin.documents;

import java.util.Map;

/**
 * What somebody writes under a heading.
 *
 * @param form the form that asks
 * @param entry the entry that is changed; 0 for a new one
 * @param basedOn the version that the person saw; 0 where there was none
 * @param answers by key of the form
 * @param why the reason; needed as soon as there is a version before
 */
public record RecordEdit(String form, long entry, int basedOn, Map<String, Object> answers, String why) {

    /** The same with other answers. */
    public RecordEdit with(Map<String, Object> others) {
        return new RecordEdit(form, entry, basedOn, others, why);
    }
}
