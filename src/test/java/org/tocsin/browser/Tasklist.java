package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;

/** Camunda's Tasklist, where responders find their work. */
record Tasklist(Page page) {

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

    /** Opens a task of the list, named after what is to be done and the case; finds it among many by the case. */
    TaskForm open(String task, String caseId) {
        var name = task + " · " + caseId;
        searchFor(caseId);
        page.locator(".tasks-list li.task h4 a").filter(containing(name)).click();
        return TaskForm.shownOn(page, name);
    }

    private void searchFor(String caseId) {
        if (searches().filter(containing(caseId)).count() > 0) {
            return;
        }
        while (searches().count() > 0) {
            searches().first().locator(".remove-search").click();
        }
        page.getByPlaceholder("Filter Tasks").fill("Business Key");
        page.locator(".search-field .dropdown-menu li:visible")
                .filter(containing("Process Instance Business Key"))
                .click();
        page.keyboard().type(caseId);
        page.waitForResponse(Tasklist::isAList, () -> page.keyboard().press("Enter"));
    }

    private Locator searches() {
        return page.locator(".search-field [cam-widget-search-pill]");
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
