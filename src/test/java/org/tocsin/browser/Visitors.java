package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a window of their own. */
final class Visitors {

    private final Chromium chromium;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    Visitors(Chromium chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Somebody who is not signed in. */
    Visitor anybody() {
        var window = chromium.window(address);
        windows.add(window);
        var page = window.newPage();
        complaints.listenTo(page);
        return new Visitor(page);
    }

    /** Somebody who has signed in at our login page. */
    Visitor signedIn(String person) {
        return anybody().signIn(person);
    }

    /** What everybody saw last, for whoever asks for pictures. */
    void takePictures(String occasion) {
        windows.stream()
                .flatMap(window -> window.pages().stream())
                .forEach(page -> Pictures.take(occasion + " " + page.url().replaceFirst("#.*", ""), page));
    }

    /** Everybody closes their window; what a browser complained about meanwhile fails the test. */
    void leave() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints.heard()).describedAs("complaints of the browser").isEmpty();
    }
}
