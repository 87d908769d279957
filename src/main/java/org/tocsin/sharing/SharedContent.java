package org.tocsin.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * Exactly what leaves, already without what was taken out. Every format says this and nothing else.
 *
 * @param request number of the request
 * @param incident number of the case
 * @param marking how far the recipient may pass it on, as FIRST writes it
 * @param permittedActions what the recipient may do with it, {@code PAP:AMBER}
 * @param recipient who shall have it
 * @param purpose why
 * @param note what the recipient should know besides
 * @param sections the headings of the case
 * @param indicators one each
 * @param files what is attached
 * @param documents copies of documents of the case
 */
public record SharedContent(
        String request,
        String incident,
        String marking,
        String permittedActions,
        String recipient,
        String purpose,
        String note,
        List<Section> sections,
        List<String> indicators,
        List<SharedFile> files,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedFile> documents) {

    /** What was fixed before documents could be shared names none. */
    public SharedContent {
        documents = Objects.requireNonNullElse(documents, List.of());
    }
}
