package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody in front of a browser.
 *
 * @param page what they see
 */
record Visitor(Page page) {

    private static final String PASSWORD = "tocsin-demo";

    /** Goes to an address of the application. */
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Signs in where every person does. */
    Visitor signIn(String person) {
        open("/login");
        page.getByLabel("User id").fill(person);
        page.getByLabel("Password").fill(PASSWORD);
        press("Sign in");
        assertThat(page.locator(".who")).containsText("Signed in as " + person);
        return this;
    }

    /** Presses the button with that name. */
    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
