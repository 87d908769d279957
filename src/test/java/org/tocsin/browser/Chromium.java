package org.tocsin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The one browser of the test run: the Chromium of this machine, otherwise the one that Playwright has installed. */
final class Chromium implements CloseableResource {

    /** The one without windows first: drawing none, it needs half the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String MISSING = "There is no Chromium: neither " + String.join(", ", NAMES)
            + " on the PATH nor Playwright's own. Install the package chromium to run the tests.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options()));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(MISSING, e);
        }
    }

    private static BrowserType.LaunchOptions options() {
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        onThePath().ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own: nobody is signed in, the reader is in Berlin. */
    BrowserContext window(String address) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(1400, 900));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
