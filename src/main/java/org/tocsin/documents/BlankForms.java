package org.tocsin.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Forms;

/** Prints the forms in force empty. */
@Service
public class BlankForms {

    /** The template of empty forms; as a page it finds them under the name {@code papers}. */
    public static final String TEMPLATE = "documents/blank";

    private final ObjectProvider<BlankForm> forms;
    private final Forms inForce;
    private final ITemplateEngine templates;
    private final Press press;
    private final Clock clock;

    BlankForms(ObjectProvider<BlankForm> forms, Forms inForce, ITemplateEngine templates, Press press, Clock clock) {
        this.forms = forms;
        this.inForce = inForce;
        this.templates = templates;
        this.press = press;
        this.clock = clock;
    }

    /** Every form, with the questions in force now. */
    public List<BlankPaper> all() {
        return forms.stream()
                .sorted(Comparator.comparingInt(BlankForm::order))
                .map(this::of)
                .toList();
    }

    /** What every page says about the print. */
    public String printed() {
        return "Printed " + Wording.of(clock.instant());
    }

    /** Some forms as one PDF. */
    public byte[] pdf(List<BlankPaper> papers) {
        var model = Map.<String, Object>of("papers", papers, "printed", printed(), "style", press.style());
        return press.pdf(templates.process(TEMPLATE, new Context(Locale.ENGLISH, model)));
    }

    /** One form with the questions in force now. */
    public BlankPaper of(BlankForm form) {
        return new BlankPaper(
                form.id(), form.title(), form.forms().stream().map(this::part).toList());
    }

    private BlankPaper.BlankPart part(String id) {
        var form = inForce.inForce(id);
        var questions = form.fields().stream()
                .filter(BlankForms::isOnPaper)
                .map(BlankQuestion::of)
                .toList();
        return new BlankPaper.BlankPart(id, form.version(), questions);
    }

    private static boolean isOnPaper(Field field) {
        return field.isAnswerable() || field.type() == FieldType.TEXT;
    }
}
