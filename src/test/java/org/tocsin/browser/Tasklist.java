package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Camunda's Tasklist, where responders find their work. */
record Tasklist(Page page) {

    static Tasklist openedBy(Visitor visitor) {
        return new Tasklist(visitor.open("/camunda/app/tasklist/default/"));
    }

    /** Chooses one of the lists at the left. */
    Tasklist list(String name) {
        var filter = page.locator(".task-filters .task-filter").filter(containing(name));
        filter.click();
        assertThat(filter).hasClass(Pattern.compile("\\bactive\\b"));
        return this;
    }

    /** Opens a task of the list, named after what is to be done and the case. */
    TaskForm open(String task, String caseId) {
        var name = task + " · " + caseId;
        page.locator(".tasks-list li.task h4 a").filter(containing(name)).click();
        return TaskForm.shownOn(page, name);
    }

    Locator tasks() {
        return page.locator(".tasks-list li.task h4");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
