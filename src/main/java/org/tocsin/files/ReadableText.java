package org.tocsin.files;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The text in a file, decoded: what a mail hides in base64, what a PDF or an office file says
 * and where its links lead. A file that cannot
 * be read has no text; it was made to harm, perhaps, and is kept as it is.
 */
@Component
class ReadableText {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableText.class);

    private static final int LONGEST = 2 * 1024 * 1024;

    private static final int MOST_PAGES = 100;

    private static final int DEEPEST = 8;

    private final MediaTypes types;

    ReadableText(MediaTypes types) {
        this.types = types;
    }

    /** Whether files of this kind and size are read; pictures make office files large, and their text small. */
    boolean reads(String mediaType, long size) {
        return types.isOffice(mediaType)
                || (size <= LONGEST && (types.isText(mediaType) || isPdf(mediaType) || isMail(mediaType)));
    }

    String of(String mediaType, byte[] content) {
        if (types.isOffice(mediaType)) {
            return OfficeText.of(content);
        }
        var asItIs = new String(content, StandardCharsets.UTF_8);
        try {
            return isPdf(mediaType) ? pdf(content) : isMail(mediaType) ? asItIs + "\n" + mail(content) : asItIs;
        } catch (IOException | MessagingException | RuntimeException e) {
            LOG.info(
                    "A file of the kind {} could not be read: {}",
                    mediaType,
                    e.getClass().getSimpleName());
            return isPdf(mediaType) ? "" : asItIs;
        }
    }

    private static boolean isPdf(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    private static boolean isMail(String mediaType) {
        return mediaType.equals("message/rfc822");
    }

    private static String pdf(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document) + "\n" + String.join("\n", links(document));
        }
    }

    private static List<String> links(PDDocument document) throws IOException {
        var links = new ArrayList<String>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    links.add(String.valueOf(action.getURI()));
                }
            }
        }
        return links;
    }

    private static String mail(byte[] content) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        return String.join("\n", texts(message, 0).toList());
    }

    private static Stream<String> texts(Part part, int depth) throws MessagingException, IOException {
        var inside = part.isMimeType("text/*") || part.isMimeType("multipart/*") || part.isMimeType("message/rfc822")
                ? part.getContent()
                : "";
        if (inside instanceof String text) {
            return Stream.of(text);
        }
        return depth > DEEPEST ? Stream.empty() : nested(inside, depth + 1);
    }

    private static Stream<String> nested(Object inside, int depth) throws MessagingException, IOException {
        if (inside instanceof Part message) {
            return texts(message, depth);
        }
        var texts = new ArrayList<String>();
        if (inside instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                BodyPart part = parts.getBodyPart(n);
                texts.addAll(texts(part, depth).toList());
            }
        }
        return texts.stream();
    }
}
