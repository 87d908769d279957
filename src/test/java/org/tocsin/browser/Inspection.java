package org.tocsin.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at pages on a desk and on a telephone, in light and dark, and writes down what keeps people out. */
final class Inspection {

    private static final Set<String> KEEPS_PEOPLE_OUT = Set.of("serious", "critical");

    private static final List<Integer> WIDTHS = List.of(1400, 390);

    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final List<String> findings = new ArrayList<>();

    /** Looks at what the page shows now. */
    Inspection of(String name, Page page) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            findSidewaysScrolling(name, page, width);
            SCHEMES.forEach(scheme -> inspect("%s at %d px, %s".formatted(name, width, scheme), page, scheme));
        }
        return this;
    }

    List<String> findings() {
        return findings;
    }

    private void findSidewaysScrolling(String name, Page page, int width) {
        var needed = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) needed).intValue() > width) {
            findings.add("%s at %d px scrolls sideways: it is %s px wide".formatted(name, width, needed));
        }
    }

    private void inspect(String view, Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Pictures.take(view, page);
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> KEEPS_PEOPLE_OUT.contains(rule.getImpact()))
                        .forEach(rule -> findings.add(view + ": " + tell(rule)));
    }

    private static String tell(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
