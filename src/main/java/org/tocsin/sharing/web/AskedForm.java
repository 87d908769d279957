package org.tocsin.sharing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.sharing.Asked;
import org.tocsin.sharing.Pap;
import org.tocsin.sharing.Redaction;
import org.tocsin.sharing.RedactionLines;

/** What a page sends to ask for something, and what it is filled with. */
record AskedForm(MultiValueMap<String, String> sent) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** Throws {@link AnswerRefused} naming the field that cannot be read. */
    Asked asked() {
        return new Asked(
                number("recipient"),
                chosen("tlp", Tlp.of(text("tlp"))),
                chosen("pap", Pap.of(text("pap"))),
                text("personalData").equals("yes"),
                all("fields"),
                text("indicators"),
                text("note"),
                all("files"),
                all("documents"),
                all("formats"),
                text("why"),
                neededBy(),
                redactions());
    }

    private List<Redaction> redactions() {
        return RedactionLines.parse(text("redactionWords"));
    }

    private Optional<Instant> neededBy() {
        try {
            return Optional.of(text("neededBy"))
                    .filter(text -> !text.isEmpty())
                    .map(text -> LocalDateTime.parse(text).atZone(zone()).toInstant());
        } catch (DateTimeException e) {
            throw new AnswerRefused("neededBy", "Please give date and time, or nothing");
        }
    }

    private ZoneId zone() {
        return ZoneId.of(text("_zone").isEmpty() ? "UTC" : text("_zone"));
    }

    private long number(String key) {
        try {
            return Long.parseLong(text(key));
        } catch (NumberFormatException e) {
            throw new AnswerRefused(key, "Please choose one of the values offered");
        }
    }

    private static <T> T chosen(String key, Optional<T> choice) {
        return choice.orElseThrow(() -> new AnswerRefused(key, "Please choose one of the values offered"));
    }

    private String text(String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }

    private List<String> all(String key) {
        return Optional.ofNullable(sent.get(key)).orElse(List.of());
    }

    /** What was sent, to be shown again beside what is wrong. */
    Map<String, Object> shownAgain() {
        var shown = new LinkedHashMap<String, Object>();
        List.of("recipient", "tlp", "pap", "personalData", "indicators", "note", "why", "neededBy", "redactionWords")
                .forEach(key -> shown.put(key, text(key)));
        List.of("fields", "files", "documents", "formats").forEach(key -> shown.put(key, all(key)));
        return shown;
    }

    /** What a new request begins with. */
    static Map<String, Object> fresh() {
        var shown = new LinkedHashMap<String, Object>();
        List.of("recipient", "indicators", "note", "why", "neededBy", "redactionWords")
                .forEach(key -> shown.put(key, ""));
        shown.put("tlp", Tlp.AMBER.id());
        shown.put("pap", Pap.AMBER.id());
        shown.put("personalData", "no");
        shown.put("fields", List.of("title", "kind", "times"));
        shown.put("files", List.of());
        shown.put("documents", List.of());
        shown.put("formats", List.of("pdf"));
        return shown;
    }

    /** What was asked before; the time in UTC, which the page's script turns into the reader's. */
    static Map<String, Object> of(Asked asked) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("recipient", String.valueOf(asked.recipient()));
        shown.put("tlp", asked.tlp().id());
        shown.put("pap", asked.pap().id());
        shown.put("personalData", asked.personalData() ? "yes" : "no");
        shown.put("fields", asked.fields());
        shown.put("indicators", asked.indicators());
        shown.put("note", asked.note());
        shown.put("files", asked.files());
        shown.put("documents", asked.documents());
        shown.put("formats", asked.formats());
        shown.put("why", asked.why());
        shown.put(
                "neededBy",
                asked.neededBy()
                        .map(at -> LOCAL.format(at.atOffset(ZoneOffset.UTC)))
                        .orElse(""));
        shown.put("redactionWords", RedactionLines.of(asked.redactions()));
        return shown;
    }
}
