package org.tocsin.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Keeps pictures of the pages for somebody who wants to look at them: {@code -Dtocsin.pictures=folder}. */
final class Pictures {

    private static final Optional<String> FOLDER = Optional.ofNullable(System.getProperty("tocsin.pictures"));

    private Pictures() {}

    static void take(String view, Page page) {
        FOLDER.map(folder -> Path.of(folder, view.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png"))
                .ifPresent(file -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(file).setFullPage(true)));
    }
}
