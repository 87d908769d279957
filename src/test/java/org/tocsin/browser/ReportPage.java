package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The page on which anybody reports what looks wrong. */
record ReportPage(Page page) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ReportPage openedBy(Visitor visitor) {
        return new ReportPage(visitor.open("/report"));
    }

    ReportPage whatHappened(String text) {
        what().fill(text);
        return this;
    }

    ReportPage looksLike(String kind) {
        page.getByLabel("What does it look like?").selectOption(kind);
        return this;
    }

    ReportPage noticed(LocalDateTime at) {
        page.getByLabel("When did you notice it?").fill(MINUTE.format(at));
        return this;
    }

    ReportPage isStillGoingOn(String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Is it still going on?"))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    ReportPage reachableAt(String contact) {
        page.getByLabel("How can we reach you?").fill(contact);
        return this;
    }

    ReportPage with(FilePayload... files) {
        page.getByLabel("Files").setInputFiles(files);
        return this;
    }

    /** Sends it and is given a receipt. */
    ReceiptPage send() {
        press();
        return ReceiptPage.shownOn(page);
    }

    /** Sends it and is told what to correct. */
    ReportPage sendInVain() {
        press();
        assertThat(refusal()).isVisible();
        return this;
    }

    private void press() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the report"))
                .click();
    }

    Locator what() {
        return page.getByLabel("What happened?");
    }

    Locator refusal() {
        return page.locator(".error-summary");
    }
}
