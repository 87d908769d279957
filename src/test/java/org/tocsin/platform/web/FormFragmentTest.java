package org.tocsin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tocsin.engine.Field;
import org.tocsin.engine.Field.Option;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;

class FormFragmentTest {

    private static final List<Option> YES_NO = List.of(new Option("yes", "Yes"), new Option("no", "No"));

    @Test
    void writesALabelledControlForEveryKindOfField() {
        var html = fields(Map.of(), Map.of(), everyKind());

        assertThat(html).contains("<label for=\"f-what\">", "<option value=\"\">Not stated</option>");
        assertThat(tag(html, "f-what")).contains("<textarea", "name=\"what\"", "required", "maxlength=\"8000\"");
        assertThat(tag(html, "f-when")).contains("type=\"datetime-local\"");
        assertThat(tag(html, "f-loss")).contains("type=\"number\"", "min=\"0\"", "max=\"10\"");
        assertThat(tag(html, "f-ongoing")).contains("type=\"radio\"", "value=\"yes\"", "required");
        assertThat(tag(html, "f-assets")).contains("type=\"checkbox\"");
    }

    @Test
    void keepsWhatWasAnswered() {
        var html = fields(Map.of("what", "a & b", "ongoing", "no", "assets", List.of("no")), Map.of(), everyKind());

        assertThat(html).contains(">a &amp; b</textarea>");
        assertThat(tag(html, "f-ongoing-1")).contains("value=\"no\"", "checked");
        assertThat(tag(html, "f-assets-1")).contains("value=\"no\"", "checked");
        assertThat(tag(html, "f-assets")).doesNotContain("checked");
    }

    @Test
    void linksEachRefusalToItsField() {
        var html = fields(Map.of(), Map.of("what", "Say what happened"), everyKind());

        assertThat(html).contains("<a href=\"#f-what\">Say what happened</a>");
        assertThat(tag(html, "f-what")).contains("aria-describedby=\"h-what e-what\"", "aria-invalid=\"true\"");
    }

    @Test
    void showsContextAsTextThatCannotBeSent() {
        var context = field("ctxWhat", FieldType.TEXTAREA, "Reported", true, List.of());

        var html = fields(Map.of("ctxWhat", "<b>bold</b>"), Map.of(), List.of(context));

        assertThat(html).contains("&lt;b&gt;bold&lt;/b&gt;").doesNotContain("name=\"ctxWhat\"");
    }

    @Test
    void trustsNothingInTheTextOfAForm() {
        var text = text("# Decide\n\n<script>alert(1)</script>\n\n[here](javascript:alert(1)) **now**");

        var html = fields(Map.of(), Map.of(), List.of(text));

        assertThat(html)
                .contains("<h2>Decide</h2>")
                .contains("<strong>now</strong>")
                .doesNotContain("<script>")
                .doesNotContain("href=\"javascript");
    }

    private static String fields(Map<String, ?> answers, Map<String, String> errors, List<Field> fields) {
        var form = new Form("event-report", 1, fields, (condition, given) -> false);
        var model = Map.of("form", form, "answers", answers, "errors", errors);
        return new Rendering("/report").fragment("layout/form :: fields(${form}, ${answers}, ${errors})", model);
    }

    private static String tag(String html, String id) {
        var end = html.indexOf('>', html.indexOf("id=\"" + id + "\""));
        return html.substring(html.lastIndexOf('<', end), end);
    }

    private static List<Field> everyKind() {
        return List.of(
                field("what", FieldType.TEXTAREA, "What happened?", false, List.of()),
                field("when", FieldType.DATETIME, "When?", false, List.of()),
                field("loss", FieldType.NUMBER, "Loss", false, List.of()),
                field("ongoing", FieldType.RADIO, "Is it still going on?", false, YES_NO),
                optional("assets", FieldType.CHECKLIST, YES_NO),
                optional("kind", FieldType.SELECT, YES_NO));
    }

    private static Field field(String key, FieldType type, String label, boolean disabled, List<Option> options) {
        return new Field(
                key,
                type,
                label,
                "In your own words",
                true,
                disabled,
                OptionalInt.of(8000),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.TEN),
                options,
                "",
                Optional.empty());
    }

    private static Field optional(String key, FieldType type, List<Option> options) {
        return new Field(
                key,
                type,
                key,
                "",
                false,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                options,
                "",
                Optional.empty());
    }

    private static Field text(String markdown) {
        return new Field(
                "",
                FieldType.TEXT,
                "",
                "",
                false,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                markdown,
                Optional.empty());
    }
}
