package org.tocsin.sharing;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.documents.CaseDocument;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Reasons;

/** What a request must keep to; each refusal names its field. */
@Component
class AskedRules {

    private static final int LONGEST_NOTE = 8_000;
    private static final int LONGEST_INDICATORS = 20_000;
    private static final int MOST_FILES = 100;
    private static final int MOST_DOCUMENTS = 50;
    private static final int MOST_REDACTIONS = 20_000;

    private final Recipients recipients;
    private final CaseFiles files;
    private final DocumentCopies documents;
    private final Packing packing;

    AskedRules(Recipients recipients, CaseFiles files, DocumentCopies documents, Packing packing) {
        this.recipients = recipients;
        this.files = files;
        this.documents = documents;
        this.packing = packing;
    }

    void check(IncidentId incident, Asked asked) {
        Reasons.mustBeGiven("why", asked.why());
        text("note", asked.note(), LONGEST_NOTE);
        text("indicators", asked.indicators(), LONGEST_INDICATORS);
        text("redactionWords", new Redactions(asked.redactions()).lines(), MOST_REDACTIONS);
        if (recipients.find(asked.recipient()).filter(RecipientView::active).isEmpty()) {
            throw new AnswerRefused("recipient", "Please choose a recipient of the register");
        }
        fields(asked);
        formats(asked);
        files(incident, asked);
        documents(incident, asked);
    }

    List<String> formats() {
        return packing.formats();
    }

    private static void fields(Asked asked) {
        if (!CaseFields.choices().keySet().containsAll(asked.fields())) {
            throw new AnswerRefused("fields", "Please choose from the headings offered");
        }
        if (asked.fields().isEmpty()
                && asked.indicators().isBlank()
                && asked.files().isEmpty()
                && asked.documents().isEmpty()
                && asked.note().isBlank()) {
            throw new AnswerRefused("fields", "Please choose at least one thing to share");
        }
    }

    private void formats(Asked asked) {
        if (asked.formats().isEmpty() || !packing.formats().containsAll(asked.formats())) {
            throw new AnswerRefused("formats", "Please choose at least one of the formats offered");
        }
    }

    private void files(IncidentId incident, Asked asked) {
        if (asked.files().size() > MOST_FILES
                || Set.copyOf(asked.files()).size() != asked.files().size()) {
            throw new AnswerRefused("files", "Please choose each file once, and at most " + MOST_FILES);
        }
        if (asked.files().stream()
                .anyMatch(file -> files.find(incident.number(), file).isEmpty())) {
            throw new AnswerRefused("files", "The case has no such file");
        }
    }

    private void documents(IncidentId incident, Asked asked) {
        if (asked.documents().size() > MOST_DOCUMENTS
                || Set.copyOf(asked.documents()).size() != asked.documents().size()) {
            throw new AnswerRefused("documents", "Please choose each document once, and at most " + MOST_DOCUMENTS);
        }
        var offered = asked.documents().isEmpty()
                ? List.<String>of()
                : documents.choices(incident).stream().map(CaseDocument::id).toList();
        if (!offered.containsAll(asked.documents())) {
            throw new AnswerRefused("documents", "Please choose from the documents offered");
        }
    }

    private static void text(String field, String text, int longest) {
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new AnswerRefused(field, "This must be a text of at most " + longest + " characters");
        }
    }
}
