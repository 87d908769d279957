package org.tocsin.sharing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.StoredFile;
import org.tocsin.incident.IncidentId;

/** Builds exactly what would leave now, from the case and the register as they are. */
@Component
class Composer {

    private final CaseFields fields;
    private final CaseFiles files;
    private final Recipients recipients;

    Composer(CaseFields fields, CaseFiles files, Recipients recipients) {
        this.fields = fields;
        this.files = files;
        this.recipients = recipients;
    }

    /** Throws {@link AnswerRefused} when a file cannot leave: it is none of the case, or holds what is taken out. */
    Consignment compose(RequestView request) {
        var asked = request.asked();
        var to = recipients
                .find(asked.recipient())
                .orElseThrow(() -> new UnknownRecipient(String.valueOf(asked.recipient())));
        return new Consignment(
                content(request, to),
                to.id(),
                to.channel().id(),
                to.address(),
                to.key().fingerprint(),
                asked.formats());
    }

    private SharedContent content(RequestView request, RecipientView to) {
        var asked = request.asked();
        var redactions = new Redactions(asked.redactions());
        return new SharedContent(
                request.id().number(),
                request.incident().number(),
                asked.tlp().label(),
                "PAP:" + asked.pap().name(),
                to.name(),
                redactions.applyTo(asked.why()),
                redactions.applyTo(asked.note()),
                sections(request, redactions),
                asked.indicators()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(redactions::applyTo)
                        .toList(),
                asked.files().stream()
                        .map(file -> file(request.incident(), file, redactions))
                        .toList(),
                request.copies().stream()
                        .map(copy -> document(request.id(), copy, redactions))
                        .toList());
    }

    private List<Section> sections(RequestView request, Redactions redactions) {
        return fields.of(request.incident(), request.asked().fields()).stream()
                .map(section -> new Section(
                        section.title(),
                        section.items().stream()
                                .map(item -> new Section.Item(item.label(), redactions.applyTo(item.text())))
                                .toList()))
                .toList();
    }

    /** A file leaves as it is or not at all: one that holds a word to be taken out needs a copy without it. */
    private SharedFile file(IncidentId incident, String id, Redactions redactions) {
        var file = files.find(incident.number(), id)
                .orElseThrow(() -> new AnswerRefused("files", "The case has no such file"));
        var isTouched = redactions.concern(file.name())
                || files.textOf(incident.number(), id)
                        .filter(redactions::concern)
                        .isPresent();
        if (isTouched) {
            throw new AnswerRefused(
                    "files", file.name() + " holds words that are taken out; add a copy without them to the case");
        }
        return shared(file);
    }

    /** A document leaves as a whole or not at all; one whose words cannot be read is not known to be free of them. */
    private SharedFile document(SharingId request, DocumentCopy copy, Redactions redactions) {
        var file = files.find(request.number(), copy.file())
                .orElseThrow(() -> new AnswerRefused("documents", "The request has no copy of " + copy.document()));
        var isTouched = !redactions.all().isEmpty()
                && files.textOf(request.number(), copy.file())
                        .map(redactions::concern)
                        .orElse(true);
        if (isTouched) {
            throw new AnswerRefused(
                    "documents",
                    file.name() + " holds words that are taken out; a document leaves whole or not at all");
        }
        return shared(file);
    }

    private static SharedFile shared(StoredFile file) {
        return new SharedFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
