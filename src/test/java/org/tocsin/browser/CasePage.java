package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** An incident or an event with everything about it. */
record CasePage(Page page) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static CasePage ofIncident(String number, Visitor visitor) {
        return new CasePage(visitor.open("/incidents/" + number)).assembled();
    }

    static CasePage ofEvent(String number, Visitor visitor) {
        return new CasePage(visitor.open("/events/" + number)).assembled();
    }

    static CasePage ofVulnerability(String number, Visitor visitor) {
        return new CasePage(visitor.open("/vulnerabilities/" + number)).assembled();
    }

    static CasePage ofImprovement(String number, Visitor visitor) {
        return new CasePage(visitor.open("/improvements/" + number)).assembled();
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

    /** To the task that the page names, in Tasklist. */
    TaskForm follow(String task) {
        page.locator(".task-list a").getByText(task).click();
        return TaskForm.shownOn(page, task);
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
        press("Write down");
        return assembled();
    }

    /** Adds a file to the case. */
    CasePage add(FilePayload file) {
        part("Files").getByLabel("Add a file").setInputFiles(file);
        press("Add the file");
        return assembled();
    }

    /** Fetches a file of the case. */
    byte[] fetch(String name) {
        var link = part("Files")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
        try {
            return Files.readAllBytes(page.waitForDownload(link::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives category or severity another value, with a reason. */
    CasePage change(String value, Map<String, String> choices, String why) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change " + value))
                .click();
        choices.forEach((question, choice) -> page.getByLabel(question).selectOption(choice));
        page.getByLabel("Why is it changed?").fill(why);
        press("Save the change");
        return assembled();
    }

    CasePage appoint(String person, String why) {
        var owner = unfold("Owner", "Appoint another owner");
        owner.getByLabel("User id").fill(person);
        return because(owner, why, "Appoint");
    }

    /** Shows the case to nobody but the people named. */
    CasePage restrictTo(String people, String why) {
        var access = unfold("Manage the case", "Restrict to named people");
        access.getByLabel("User ids").fill(people);
        return because(access, why, "Save");
    }

    CasePage reopen(String why) {
        return because(unfold("Manage the case", "Reopen the case"), why, "Reopen");
    }

    /** A vulnerability has to do with an asset or with another case. */
    CasePage link(String target, String why) {
        var links = unfold("Linked to", "Link something");
        links.getByLabel("Number or asset").fill(target);
        return because(links, why, "Link");
    }

    /** Somebody uses a vulnerability. */
    CasePage markAsExploited(LocalDateTime since, String why) {
        var exploitation = unfold("Is it exploited?", "Somebody uses it");
        exploitation.getByLabel("Since when").fill(MINUTE.format(since));
        exploitation.getByLabel("How do you know?").fill(why);
        press("Mark as exploited");
        return assembled();
    }

    /** Gives a vulnerability to somebody else. */
    CasePage handOver(String person, String why) {
        var manage = unfold("Manage the vulnerability", "Appoint another owner");
        manage.getByLabel("User id").fill(person);
        return because(manage, why, "Appoint");
    }

    /** Takes back what was decided about an event. */
    CasePage reverse(String why) {
        return because(unfold("Manage the event", "Reverse the decision"), why, "Reverse");
    }

    private Locator unfold(String part, String summary) {
        var details = part(part).locator("details").filter(new Locator.FilterOptions().setHas(page.getByText(summary)));
        details.locator("summary").click();
        return details;
    }

    private CasePage because(Locator form, String why, String button) {
        form.getByLabel("Reason").fill(why);
        press(button);
        return assembled();
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
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
