package org.tocsin.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Every fact about a case, as reviewers read it. */
record HistoryPage(Page page) {

    Locator facts() {
        return page.locator("table.register tbody tr");
    }

    /** The first line that contains some words. */
    Locator fact(String words) {
        return facts().filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    /** The file that a reviewer takes away, line by line. */
    List<String> downloadCsv() {
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as CSV"))
                        .click());
        try {
            return Files.readAllLines(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
