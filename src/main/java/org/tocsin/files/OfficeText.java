package org.tocsin.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a document, table or presentation and the addresses that it leads to, hidden ones among them: a template
 * fetched from elsewhere is how some of them attack. Such a file is a zip of XML parts, in Office Open XML and
 * OpenDocument alike. Nothing outside the file is read, no entity is resolved, and reading ends at fixed limits, so that
 * a small file cannot grow in memory. What was read before something broke counts.
 */
final class OfficeText {

    static final int MOST_PARTS = 10_000;
    static final long MOST_BYTES = 64L * 1024 * 1024;
    static final int LONGEST_TEXT = 2 * 1024 * 1024;

    /** Say how the file was made; the version of a program looks like an address. */
    private static final Set<String> ABOUT_THE_FILE =
            Set.of("meta.xml", "settings.xml", "manifest.xml", "manifest.rdf");

    /** After these, words are not one with what follows. */
    private static final Set<String> ENDS_OF_WORDS =
            Set.of("p", "h", "si", "c", "is", "tab", "br", "cr", "s", "line-break", "table-cell", "instrText", "f");

    private static final XMLInputFactory XML = safeXml();

    private final StringBuilder text = new StringBuilder();
    private long unpacked;

    private OfficeText() {}

    static String of(byte[] content) {
        var reading = new OfficeText();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            reading.parts(zip);
        } catch (IOException | IllegalArgumentException broken) {
            reading.text.append('\n');
        }
        return reading.text.toString();
    }

    private void parts(ZipInputStream zip) throws IOException {
        for (var parts = 0; parts < MOST_PARTS && !isEnough(); parts++) {
            var part = zip.getNextEntry();
            if (part == null) {
                return;
            }
            var bytes = new Unpacked(zip);
            if (isRead(part)) {
                part(bytes);
            }
            // to reach the next part everything is unpacked, read or not
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private boolean isEnough() {
        return unpacked >= MOST_BYTES || text.length() >= LONGEST_TEXT;
    }

    private static boolean isRead(ZipEntry part) {
        var path = part.getName();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return (name.endsWith(".xml") || name.endsWith(".rels"))
                && !path.startsWith("docProps/")
                && !path.startsWith("META-INF/")
                && !ABOUT_THE_FILE.contains(name);
    }

    /** A part that is no XML, or tries more than XML should, has no more text from there on. */
    private void part(InputStream bytes) {
        try {
            var xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext() && text.length() < LONGEST_TEXT) {
                take(xml, xml.next());
            }
            xml.close();
        } catch (XMLStreamException | RuntimeException broken) {
            text.append('\n');
        }
        text.append('\n');
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> append(xml.getText());
            case XMLStreamReader.START_ELEMENT -> addresses(xml);
            case XMLStreamReader.END_ELEMENT -> {
                if (ENDS_OF_WORDS.contains(xml.getLocalName())) {
                    text.append('\n');
                }
            }
            default -> {}
        }
    }

    private void addresses(XMLStreamReader xml) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            var name = xml.getAttributeLocalName(n);
            if ((name.equals("Target") || name.equals("href"))
                    && xml.getAttributeValue(n).contains(":")) {
                text.append('\n');
                append(xml.getAttributeValue(n));
                text.append('\n');
            }
        }
    }

    private void append(String words) {
        text.append(words, 0, Math.min(words.length(), Math.max(0, LONGEST_TEXT - text.length())));
    }

    private static XMLInputFactory safeXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** A part as it unpacks, until all parts together are too large; closing it leaves the file open. */
    private final class Unpacked extends InputStream {

        private final ZipInputStream zip;

        Unpacked(ZipInputStream zip) {
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (unpacked >= MOST_BYTES) {
                return -1;
            }
            var read = zip.read(into, offset, (int) Math.min(length, MOST_BYTES - unpacked));
            unpacked += Math.max(0, read);
            return read;
        }
    }
}
