package org.tocsin.browser;

import com.microsoft.playwright.Locator;

/** A model as it is drawn on the page of a case. */
record Diagram(Locator part) {

    Diagram unfold() {
        if (part.getAttribute("open") == null) {
            part.locator("summary").first().click();
        }
        return this;
    }

    /** The nodes where the case stands now. */
    Locator positions() {
        return part.locator(".djs-shape.active");
    }

    /** The node or flow, if the case went through it. */
    Locator passed(String element) {
        return part.locator(".djs-element.passed[data-element-id='" + element + "']");
    }

    /** The drawing itself. */
    Locator drawing() {
        return part.locator(".diagram-canvas svg[data-element-id], .diagram-canvas .djs-container > svg")
                .first();
    }

    /** Where the case stands, in words for those who do not see the drawing. */
    Locator words() {
        return part.locator(".diagram-words");
    }
}
