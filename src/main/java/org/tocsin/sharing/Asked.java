package org.tocsin.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.documents.Tlp;

/**
 * What somebody asks for: what, to whom, why, by when.
 *
 * @param recipient number of the recipient in the register
 * @param tlp how far the recipient may pass it on
 * @param pap what the recipient may do with it
 * @param personalData whether there is personal data in it
 * @param fields ids of the headings of the case, see {@link CaseFields}
 * @param indicators one per line
 * @param note what the recipient should know besides
 * @param files ids of files of the case
 * @param documents ids of documents of the case, see {@link org.tocsin.documents.CaseDocuments}
 * @param formats ids of {@link ReleaseFormat}s
 * @param why the purpose
 * @param neededBy until when the recipient needs it
 * @param redactions what is taken out
 */
public record Asked(
        long recipient,
        Tlp tlp,
        Pap pap,
        boolean personalData,
        List<String> fields,
        String indicators,
        String note,
        List<String> files,
        List<String> documents,
        List<String> formats,
        String why,
        Optional<Instant> neededBy,
        List<Redaction> redactions) {}
