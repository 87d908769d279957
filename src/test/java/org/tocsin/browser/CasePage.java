package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** An incident or an event with everything about it. */
record CasePage(Page page) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static CasePage ofIncident(String number, Visitor visitor) {
        return new CasePage(visitor.open("/incidents/" + number)).assembled();
    }

    static CasePage ofEvent(String number, Visitor visitor) {
        return new CasePage(visitor.open("/events/" + number)).assembled();
    }

    /** All parts have come and all models are drawn. */
    CasePage assembled() {
        assertThat(page.locator(
                        "[hx-trigger=load] > p > a[href^='/']:only-child:text-matches('^Open (this part|the )')"))
                .hasCount(0);
        assertThat(page.locator("details[open] figure[data-diagram]:not([data-drawn=true])"))
                .hasCount(0);
        return this;
    }

    /** A key fact, by its name. */
    Locator fact(String name) {
        return page.locator(".glance > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt").getByText(name, new Locator.GetByTextOptions().setExact(true))))
                .locator("dd");
    }

    /** A part of the page, by its heading. */
    Locator part(String heading) {
        return page.locator("section.panel")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setLevel(2))));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The drawn model with that name, while it runs or after. */
    Diagram diagram(String model) {
        return new Diagram(page.locator("details")
                .filter(new Locator.FilterOptions().setHas(page.locator("figure[data-diagram]")))
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary")
                                .getByText(model, new Locator.GetByTextOptions().setExact(true)))));
    }

    /** The incident that an event belongs to. */
    Locator incident() {
        return page.locator(".lede a[href^='/incidents/']");
    }

    /** Follows a task that waits to Tasklist. */
    TaskForm followTask(String name) {
        part("What comes next")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        return TaskForm.shownOn(page, name);
    }

    /** Keeps something that was seen or done outside a task. */
    CasePage writeDown(String kind, String text, LocalDateTime happened) {
        var notes = part("Notes and actions");
        notes.getByText("Write down a note or an action").click();
        notes.getByLabel("Kind").selectOption(kind);
        notes.getByLabel("What", new Locator.GetByLabelOptions().setExact(true)).fill(text);
        notes.getByLabel("When it happened").fill(MINUTE.format(happened));
        notes.getByRole(AriaRole.BUTTON).click();
        return assembled();
    }

    /** Opens everything that is folded away. */
    CasePage unfoldEverything() {
        page.locator("main details:not([open])").evaluateAll("all => all.forEach(one => { one.open = true; })");
        return assembled();
    }

    HistoryPage history() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Full history"))
                .click();
        return new HistoryPage(page);
    }
}
