package org.tocsin.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The register of incidents or of events. */
record RegisterPage(Page page) {

    static RegisterPage ofIncidents(Visitor visitor) {
        return new RegisterPage(visitor.open("/incidents"));
    }

    static RegisterPage ofEvents(Visitor visitor) {
        return new RegisterPage(visitor.open("/events"));
    }

    static RegisterPage ofVulnerabilities(Visitor visitor) {
        return new RegisterPage(visitor.open("/vulnerabilities"));
    }

    RegisterPage search(String words) {
        page.getByLabel("Words").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        page.waitForURL(url -> url.contains("q="));
        return this;
    }

    /** Chooses a value of a filter; the register follows at once. */
    RegisterPage only(String filter, String value) {
        var choice = page.getByLabel(filter, new Page.GetByLabelOptions().setExact(true));
        var name = choice.getAttribute("name");
        var chosen = choice.selectOption(value).get(0);
        page.waitForURL(url -> url.contains(name + "=" + chosen));
        return this;
    }

    RegisterPage sortBy(String column) {
        page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(column))
                .getByRole(AriaRole.LINK)
                .click();
        return this;
    }

    RegisterPage nextPage() {
        follow("Next page");
        return this;
    }

    RegisterPage previousPage() {
        follow("Previous page");
        return this;
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    CasePage open(String number) {
        follow(number);
        return new CasePage(page).assembled();
    }

    Locator rows() {
        return page.locator("table.register tbody tr");
    }

    Locator summary() {
        return page.locator(".pager p");
    }

    Locator nothing() {
        return page.locator(".empty");
    }

    /** A column, from top to bottom. */
    Locator column(String name) {
        return page.locator("table.register td[data-label='" + name + "']");
    }
}
