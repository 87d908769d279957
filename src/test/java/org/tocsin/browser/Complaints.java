package org.tocsin.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What browsers complain about: scripts that fail, sources that the security policy refuses, answers that failed. */
final class Complaints {

    private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

    private final List<String> heard = new ArrayList<>();

    void listenTo(Page page) {
        page.onConsoleMessage(message -> consider(page, message));
        page.onPageError(error -> heard.add(page.url() + ": " + error));
        page.onResponse(this::consider);
        page.onDialog(dialog -> {
            heard.add(page.url() + " opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void consider(Page page, ConsoleMessage message) {
        if (message.type().equals("error") && !isARefusal(page, message)) {
            heard.add(page.url() + ": " + message.text());
        }
    }

    /** A page or the engine that says no with the right status is no failure, although browsers write it down like one. */
    private static boolean isARefusal(Page page, ConsoleMessage message) {
        var here = page.url().replaceFirst("#.*", "");
        var from = message.location();
        return message.text().startsWith(REFUSED) && (from.startsWith(here) || from.contains("/camunda/api/engine/"));
    }

    private void consider(Response response) {
        if (response.status() >= 500) {
            heard.add(response.url() + ": " + response.status());
        }
    }

    List<String> heard() {
        return heard;
    }
}
