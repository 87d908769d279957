package org.tocsin.platform.web;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the text blocks of a form into HTML; only the author of a form writes them, yet nothing in them is trusted. */
@Component("markdown")
class Markdown {

    private final Parser parser = Parser.builder().build();

    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** HTML without any markup, script or address that the renderer did not make itself. */
    public String html(@Nullable String text) {
        Node document = parser.parse(text == null ? "" : text);
        var levels = new HeadingLevels();
        document.accept(levels);
        document.accept(new BelowThePageTitle(levels.highest));
        return renderer.render(document);
    }

    private static final class HeadingLevels extends AbstractVisitor {

        private int highest = 6;

        @Override
        public void visit(Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
    }

    /** The page has its own first heading; the highest one of a text comes right below it. */
    private static final class BelowThePageTitle extends AbstractVisitor {

        private final int highest;

        BelowThePageTitle(int highest) {
            this.highest = highest;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() - highest + 2));
        }
    }
}
