package org.tocsin.browser;

import com.microsoft.playwright.Page;

/** A keyboard and nothing else; it counts every key that is no text. */
final class Keys {

    private final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    Keys press(String key) {
        pressed++;
        page.keyboard().press(key);
        return this;
    }

    Keys press(String key, int times) {
        for (var done = 0; done < times; done++) {
            press(key);
        }
        return this;
    }

    Keys write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on from field to field until it reaches one. */
    Keys tabTo(String name) {
        do {
            press("Tab");
        } while (!name.equals(focused()) && pressed < 100);
        return this;
    }

    /** What has the keyboard: the name under which its answer is sent, or its text. */
    private Object focused() {
        return page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()");
    }

    int pressed() {
        return pressed;
    }
}
