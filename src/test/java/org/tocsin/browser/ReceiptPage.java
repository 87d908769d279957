package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a reporter gets in return: the number of the event and the code under which its fate is told. */
record ReceiptPage(Page page) {

    private static final Pattern CODE = Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

    static ReceiptPage shownOn(Page page) {
        assertThat(page.locator("#receipt")).hasText(CODE);
        return new ReceiptPage(page);
    }

    String code() {
        return page.locator("#receipt").innerText();
    }

    String event() {
        return page.locator("#number").innerText();
    }

    StatusPage askForTheStatus() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the status"))
                .click();
        return new StatusPage(page);
    }
}
