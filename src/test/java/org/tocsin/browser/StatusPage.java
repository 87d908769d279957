package org.tocsin.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a reporter sees what became of a report. */
record StatusPage(Page page) {

    static StatusPage openedBy(Visitor visitor) {
        return new StatusPage(visitor.open("/report/status"));
    }

    StatusPage show(String code) {
        page.getByLabel("Receipt", new Page.GetByLabelOptions().setExact(true)).fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        return this;
    }

    Locator answer() {
        return page.locator("#status");
    }

    Locator refusal() {
        return page.locator(".error-summary");
    }
}
