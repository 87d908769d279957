package org.tocsin.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at pages on a desk in light and on a telephone in the dark, and writes down what keeps people out. */
final class Inspection {

    private static final Set<String> KEEPS_PEOPLE_OUT = Set.of("serious", "critical");

    /** A drawing is one picture with a name, told in words below it; its thousand parts take the most time. */
    private static final String INSIDE_OF_A_DRAWING = ".djs-container .viewport";

    private final List<String> findings = new ArrayList<>();

    /** Looks at what the page shows now. */
    Inspection of(String name, Page page) {
        inspect(name, page, 1400, ColorScheme.LIGHT);
        inspect(name, page, 390, ColorScheme.DARK);
        return this;
    }

    private void inspect(String name, Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        findSidewaysScrolling(name, page, width);
        findBarriers("%s at %d px, %s".formatted(name, width, scheme), page);
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

    private void findBarriers(String view, Page page) {
        Pictures.take(view, page);
        new AxeBuilder(page)
                        .options(onlyFindings())
                        .exclude(INSIDE_OF_A_DRAWING)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> KEEPS_PEOPLE_OUT.contains(rule.getImpact()))
                        .forEach(rule -> findings.add(view + ": " + tell(rule)));
    }

    /** What is in order is not told: that would be most of the time spent. */
    private static AxeRunOptions onlyFindings() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String tell(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
