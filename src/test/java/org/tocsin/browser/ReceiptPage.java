package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * What a reporter gets in return, noted while it is shown, because it is shown this once only.
 *
 * @param page where it is shown
 * @param code under which the fate of the report is told
 * @param event the number of the event
 */
record ReceiptPage(Page page, String code, String event) {

    private static final Pattern CODE = Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

    static ReceiptPage shownOn(Page page) {
        assertThat(page.locator("#receipt")).hasText(CODE);
        return new ReceiptPage(
                page,
                page.locator("#receipt").innerText(),
                page.locator("#number").innerText());
    }

    StatusPage askForTheStatus() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the status"))
                .click();
        return new StatusPage(page);
    }
}
