package org.tocsin.sharing;

import java.util.ArrayList;
import java.util.List;

/** What leaves, as plain text, for those who decide in a form. */
final class ContentText {

    private ContentText() {}

    static String of(Consignment consignment, String hash) {
        var content = consignment.content();
        var lines = new ArrayList<>(List.of(
                content.marking() + " " + content.permittedActions(),
                "To " + content.recipient() + " by " + consignment.channel() + " (" + consignment.address() + ")"
                        + (consignment.key().isEmpty() ? "" : ", encrypted") + ", as "
                        + String.join(" and ", consignment.formats()),
                "Purpose: " + content.purpose()));
        add("Note", content.note(), lines);
        content.sections().forEach(section -> add(section, lines));
        add("Indicators", String.join("\n", content.indicators()), lines);
        content.documents()
                .forEach(document -> lines.add("\nDocument " + document.name() + ", " + document.size()
                        + " bytes, SHA-256 " + document.sha256()));
        content.files()
                .forEach(file ->
                        lines.add("\nFile " + file.name() + ", " + file.size() + " bytes, SHA-256 " + file.sha256()));
        if (!hash.isEmpty()) {
            lines.add("\nFixed by SHA-256 " + hash);
        }
        return String.join("\n", lines);
    }

    private static void add(Section section, List<String> lines) {
        lines.add("\n" + section.title());
        section.items().forEach(item -> lines.add(item.label() + ": " + item.text()));
    }

    private static void add(String title, String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.add("\n" + title + "\n" + text);
        }
    }
}
