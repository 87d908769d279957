package org.tocsin.sharing;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.tocsin.documents.CaseDocument;
import org.tocsin.documents.CaseDocuments;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Printer;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.IncidentId;

/**
 * Takes copies of documents of the case at the moment in which they are asked for. From then on the copy is what is
 * approved and what leaves, byte by byte; it lies among the files of the request, not of the case.
 */
@Component
class DocumentCopies {

    private static final String FIELD = "documents";
    private static final String HOUSE = "Tocsin";

    private final List<CaseDocuments> modules;
    private final Printer printer;
    private final CaseFiles files;
    private final CaseSight sight;
    private final CurrentUser user;

    DocumentCopies(List<CaseDocuments> modules, Printer printer, CaseFiles files, CaseSight sight, CurrentUser user) {
        this.modules = modules;
        this.printer = printer;
        this.files = files;
        this.sight = sight;
        this.user = user;
    }

    /** What the person who acts may ask for: a document tells the whole case, so they must read the whole case. */
    List<CaseDocument> choices(IncidentId incident) {
        return sight.readsAll(user.id(), incident.number())
                ? modules.stream()
                        .flatMap(module -> module.of(incident.number()).stream())
                        .toList()
                : List.of();
    }

    /** Copies of everything asked for. Throws {@link AnswerRefused} for what is marked narrower than it would leave. */
    List<DocumentCopy> take(SharingId request, IncidentId incident, Asked asked) {
        return asked.documents().stream()
                .map(document -> new DocumentCopy(document, copy(request, incident, document, asked.tlp())))
                .toList();
    }

    private String copy(SharingId request, IncidentId incident, String document, Tlp tlp) {
        var paper = marked(paper(incident, document), tlp);
        var content = new ByteArrayResource(printer.copy(paper, HOUSE));
        return files.attach(
                        request.number(), new FileUpload(name(paper, incident, document), "application/pdf", content))
                .id();
    }

    /** What has a number of its own is called by it. */
    private static String name(Paper paper, IncidentId incident, String document) {
        var number = paper.number().replace('/', '-');
        return (number.equals(incident.number()) ? number + "-" + document : number) + ".pdf";
    }

    private Paper paper(IncidentId incident, String document) {
        return modules.stream()
                .map(module -> module.paper(incident.number(), document))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AnswerRefused(FIELD, "The case has no such document"));
    }

    /** What carries no marking of its own is printed with the one that it leaves with. */
    private static Paper marked(Paper paper, Tlp tlp) {
        if (paper.tlp().filter(own -> !own.isWithin(tlp)).isPresent()) {
            var own = paper.tlp().get().label();
            throw new AnswerRefused(
                    FIELD, paper.number() + " is marked " + own + ": it cannot leave as " + tlp.label());
        }
        return new Paper(
                paper.kind(),
                paper.number(),
                paper.title(),
                paper.marking(),
                paper.parts(),
                Optional.of(paper.tlp().orElse(tlp)));
    }
}
