package org.tocsin.documents;

import java.time.Instant;
import java.util.Map;

/**
 * One version of what stands under a heading of a case's record. Nothing is ever changed: who changes writes the next.
 *
 * @param caseId the case
 * @param form the form that asks, which is the heading
 * @param entry which of several entries under that heading
 * @param version counted from 1 within the entry
 * @param answers by key of the form
 * @param withdrawn whether the entry counts no more
 * @param why the reason given; empty for the first version
 * @param by who wrote it
 * @param at when
 */
public record RecordVersion(
        String caseId,
        String form,
        long entry,
        int version,
        Map<String, Object> answers,
        boolean withdrawn,
        String why,
        String by,
        Instant at) {}
