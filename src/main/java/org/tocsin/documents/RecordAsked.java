package org.tocsin.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Field;
import org.tocsin.engine.Form;

/**
 * The form of a heading as somebody sees it: filled with what is in force, or again with what they sent and what is
 * wrong with it.
 *
 * @param sheet the heading with its versions
 * @param entry the entry that is written; 0 for a new one
 * @param answers what the fields show
 * @param errors key of the field -> what is wrong
 * @param reason the reason that was sent
 * @param conflict whether somebody else was faster
 * @param utc whether times are shown in UTC, which the script of the page turns into local ones
 */
public record RecordAsked(
        RecordSheet sheet,
        long entry,
        Map<String, Object> answers,
        Map<String, String> errors,
        String reason,
        boolean conflict,
        boolean utc) {

    /** For the first time. */
    public static RecordAsked fresh(RecordSheet sheet, long entry, Map<String, Object> known) {
        return new RecordAsked(sheet, entry, SentAnswers.forPage(sheet.form(), known), Map.of(), "", false, true);
    }

    /** Again, because something was refused. */
    public static RecordAsked refused(RecordSheet sheet, long entry, SentAnswers sent, AnswerRefused refused) {
        return again(sheet, entry, sent, Map.of(refused.field(), String.valueOf(refused.getMessage())), false);
    }

    /** Again, because somebody else was faster. */
    public static RecordAsked overtaken(RecordSheet now, long entry, SentAnswers sent, RecordOvertaken overtaken) {
        return again(now, entry, sent, Map.of(firstKey(now.form()), String.valueOf(overtaken.getMessage())), true);
    }

    private static RecordAsked again(
            RecordSheet sheet, long entry, SentAnswers sent, Map<String, String> errors, boolean conflict) {
        return new RecordAsked(
                sheet, entry, sent.shownAgain(sheet.form()), errors, sent.of(Records.REASON), conflict, false);
    }

    /** The entry in force that is changed. */
    public Optional<RecordSheet.Entry> known() {
        return sheet.entry(entry);
    }

    /** By the names under which the template knows it. */
    public Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        model.put("form", sheet.form());
        model.put("answers", answers);
        model.put("errors", errors);
        model.put("reason", reason);
        model.put("entry", entry);
        model.put("basedOn", known().map(found -> found.now().version()).orElse(0));
        model.put("conflict", conflict);
        model.put("utc", utc);
        known().ifPresent(found -> model.put("known", found));
        return model;
    }

    private static String firstKey(Form form) {
        return form.fields().stream()
                .filter(Field::isAnswerable)
                .map(Field::key)
                .findFirst()
                .orElse(form.id());
    }
}
