package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.regex.Pattern;

/** Camunda's Tasklist, where responders find their work. */
record Tasklist(Page page) {

    private static final double DRAWN_MILLIS = 2_000;

    static Tasklist openedBy(Visitor visitor) {
        return new Tasklist(visitor.open("/camunda/app/tasklist/default/"));
    }

    /** Chooses one of the lists at the left. */
    Tasklist list(String name) {
        var filter = page.locator(".task-filters .task-filter").filter(containing(name));
        page.waitForResponse(Tasklist::isAList, filter::click);
        assertThat(filter).hasClass(Pattern.compile("\\bactive\\b"));
        return this;
    }

    /** Opens a task of the list, named after what is to be done and the case. */
    TaskForm open(String task, String caseId) {
        var name = task + " · " + caseId;
        var wanted = page.locator(".tasks-list li.task h4 a").filter(containing(name));
        tasks().first().waitFor();
        while (!appears(wanted)) {
            nextPage();
        }
        wanted.click();
        return TaskForm.shownOn(page, name);
    }

    /** The list is drawn some time after it has come. */
    private static boolean appears(Locator wanted) {
        try {
            wanted.waitFor(new Locator.WaitForOptions().setTimeout(DRAWN_MILLIS));
            return true;
        } catch (TimeoutError absent) {
            return false;
        }
    }

    /** Fails when there is none. */
    private void nextPage() {
        var next = page.locator(".pagination-next:not(.disabled) a").first();
        page.waitForResponse(Tasklist::isAList, next::click);
    }

    private static boolean isAList(Response response) {
        return response.url().matches(".*/filter/[^/]+/list\\?.*");
    }

    Locator tasks() {
        return page.locator(".tasks-list li.task h4");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
