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
        document.accept(new BelowThePageTitle());
        return renderer.render(document);
    }

    /** The page has its own first heading. */
    private static final class BelowThePageTitle extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 1));
        }
    }
}
