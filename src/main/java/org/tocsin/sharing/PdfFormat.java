package org.tocsin.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;
import org.tocsin.documents.Printer;
import org.tocsin.documents.Tlp;

/** For people: the content as a paper that carries its marking on every page. */
@Component
@Order(1)
class PdfFormat implements ReleaseFormat {

    private static final String KIND = "Shared information";
    private static final String HOUSE = "Tocsin";

    private final Printer printer;

    PdfFormat(Printer printer) {
        this.printer = printer;
    }

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public Artefact render(SharedContent content) {
        return Artefact.of(content.request() + ".pdf", "application/pdf", printer.copy(paper(content), HOUSE));
    }

    private static Paper paper(SharedContent content) {
        var title = content.incident() + " for " + content.recipient();
        return new Paper(KIND, content.request(), title, "", parts(content), tlp(content));
    }

    private static Optional<Tlp> tlp(SharedContent content) {
        return Arrays.stream(Tlp.values())
                .filter(tlp -> tlp.label().equals(content.marking()))
                .findFirst();
    }

    private static List<Part> parts(SharedContent content) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(
                "About this information",
                new Line("Recipient", content.recipient()),
                new Line("Marking", content.marking()),
                new Line("Permitted actions", content.permittedActions()),
                new Line("Purpose", content.purpose()),
                new Line("Note", content.note())));
        content.sections()
                .forEach(section -> parts.add(new Part(
                        section.title(),
                        section.items().stream()
                                .map(item -> new Line(item.label(), item.text()))
                                .toList(),
                        List.of())));
        if (!content.indicators().isEmpty()) {
            parts.add(Part.of("Indicators", new Line("Seen in this case", String.join("\n", content.indicators()))));
        }
        if (!content.documents().isEmpty()) {
            parts.add(Part.of("Attached documents", attached(content.documents())));
        }
        if (!content.files().isEmpty()) {
            parts.add(Part.of("Attached files", attached(content.files())));
        }
        return parts;
    }

    private static Grid attached(List<SharedFile> files) {
        return Grid.of(
                List.of("Name", "Size", "SHA-256"),
                List.of(35, 15, 50),
                files.stream()
                        .map(file -> List.of(file.name(), file.size() + " bytes", file.sha256()))
                        .toList());
    }
}
