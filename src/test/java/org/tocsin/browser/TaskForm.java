package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A task that is open in Tasklist, with its form as Tasklist renders it. */
record TaskForm(Page page) {

    static TaskForm shownOn(Page page, String name) {
        assertThat(page.locator(".task-details h2.task")).hasText(name);
        assertThat(page.locator(".fjs-form")).isVisible();
        return new TaskForm(page);
    }

    TaskForm claim() {
        button("Claim").click();
        assertThat(page.locator(".task-details .unclaim")).isVisible();
        return this;
    }

    /** Leaves the field not sooner than a person can, so that the form has drawn what was written and takes it over. */
    TaskForm fill(String label, String text) {
        var field = field(label).locator("textarea, input");
        field.fill(text);
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        field.blur();
        return this;
    }

    /** Writes a day as the calendar in front of the person does: day, month, year. */
    TaskForm day(String label, LocalDate day) {
        var field = field(label).locator("input.fjs-input");
        field.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
        field.press("Enter");
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        field.blur();
        return this;
    }

    TaskForm select(String label, String option) {
        var field = field(label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").getByText(option, exactly()).click();
        assertThat(field.locator(".fjs-dropdownlist")).hasCount(0);
        return this;
    }

    TaskForm choose(String label, String option) {
        field(label)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** What the form shows and nobody can change. */
    Locator context(String label) {
        return field(label).locator("textarea, input");
    }

    /** The server takes the answers: the task is gone from here. */
    void complete() {
        button("Complete").click();
        assertThat(page.locator(".task-details .no-task")).isVisible();
    }

    /** The server refuses the answers: the task stays, and says why. */
    Locator completeInVain() {
        button("Complete").click();
        var refusal = page.locator(".page-notifications .alert-danger");
        assertThat(refusal).isVisible();
        assertThat(page.locator(".fjs-form")).isVisible();
        return refusal;
    }

    /** Leaves the task to somebody else. */
    void giveBack() {
        page.locator(".task-details .unclaim").click();
        assertThat(button("Claim")).isVisible();
    }

    private Locator button(String name) {
        return page.locator(".task-details").getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator field(String label) {
        var asked = Pattern.compile("^\\s*" + plain(label) + "\\s*\\*?\\s*$");
        var name = page.locator("label").filter(new Locator.FilterOptions().setHasText(asked));
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(name));
    }

    /** For a browser's pattern: it does not know Java's quotes. */
    private static String plain(String text) {
        return text.replaceAll("[^\\w ]", "\\\\$0");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
