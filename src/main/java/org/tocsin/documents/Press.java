package org.tocsin.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a page into PDF. Nothing is fetched while it works: the sheet is handed in, the fonts are its own, and every
 * address in the page is refused. It is made for an archive (PDF/A-2u): all fonts in it, all text searchable. Two at a
 * time at the most, so that memory stays bounded however many ask.
 */
@Component
class Press {

    private static final int AT_ONCE = 2;

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // it tells of the sheet at every print, and what fails is thrown
        XRLog.setLoggingEnabled(false);
    }

    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Lettering lettering;
    private final String style;

    Press(Lettering lettering) throws IOException {
        this.lettering = lettering;
        this.style = text("static/assets/print.css") + text("documents/pdf.css");
    }

    /** The sheet that a page to be printed must carry itself. */
    String style() {
        return style;
    }

    /** The page, which must be well-formed, as PDF. */
    byte[] pdf(String page) {
        presses.acquireUninterruptibly();
        try (var out = new ByteArrayOutputStream()) {
            builder(document(lettering.legible(page)), out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    private PdfRendererBuilder builder(Document page, ByteArrayOutputStream out) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        lettering
                .fonts()
                .forEach(font -> builder.useFont(font::open, Lettering.FAMILY, font.weight(), FontStyle.NORMAL, true));
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Tocsin");
        builder.withW3cDocument(page, "");
        builder.toStream(out);
        return builder;
    }

    private static Document document(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var source = new InputSource(new StringReader(page.substring(page.indexOf("<html"))));
            return factory.newDocumentBuilder().parse(source);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A page to be printed is not well-formed", e);
        }
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
