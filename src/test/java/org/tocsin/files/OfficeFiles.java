package org.tocsin.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files as programs write them, and as attackers do. */
public final class OfficeFiles {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="xml" ContentType="application/xml"/>
            </Types>""";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private OfficeFiles() {}

    /** A document with a word that its program cut in pieces, a hidden link, and a template fetched from elsewhere. */
    public static byte[] document(String beginOfWord, String restOfWord, String link, String template) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("word/document.xml", """
                <w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>%s</w:t></w:r><w:r><w:t>%s</w:t></w:r></w:p>
                <w:p><w:r><w:t>next</w:t></w:r></w:p></w:body></w:document>""".formatted(WORD, beginOfWord, restOfWord));
        parts.put("word/_rels/document.xml.rels", relation(link));
        parts.put("word/_rels/settings.xml.rels", relation(template));
        parts.put("docProps/app.xml", "<Properties><AppVersion>16.0.0.1</AppVersion></Properties>");
        return zip(parts);
    }

    /** A table with a shared text and a formula. */
    public static byte[] table(String shared, String formula) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"%s\"><si><t>%s</t></si><si><t>second</t></si></sst>".formatted(SHEET, shared));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData><row><c><f>%s</f><v>7</v></c></row></sheetData></worksheet>"
                        .formatted(SHEET, formula));
        return zip(parts);
    }

    /** A presentation with one slide and its notes. */
    public static byte[] presentation(String slide, String notes) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put(
                "ppt/slides/slide1.xml",
                "<a:p xmlns:a=\"%s\"><a:r><a:t>%s</a:t></a:r></a:p>".formatted(DRAWING, slide));
        parts.put(
                "ppt/notesSlides/notesSlide1.xml",
                "<a:p xmlns:a=\"%s\"><a:r><a:t>%s</a:t></a:r></a:p>".formatted(DRAWING, notes));
        return zip(parts);
    }

    /** A document of the other family. */
    public static byte[] openDocument(String kind, String words, String link) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("content.xml", """
                <office:document-content xmlns:office="%s" xmlns:text="%s" xmlns:xlink="http://www.w3.org/1999/xlink">
                <text:p>%s <text:a xlink:href="%s">here</text:a></text:p></office:document-content>""".formatted(OFFICE, TEXT, words, link));
        parts.put("meta.xml", "<meta><generator>LibreOffice/7.3.7.2</generator></meta>");
        return zip(parts);
    }

    /** A document that names a file of the machine as an entity. */
    static byte[] documentThatReads(String address) {
        return zip(Map.of("word/document.xml", """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY secret SYSTEM "%s">]>
                <w:document xmlns:w="%s"><w:p><w:t>before</w:t></w:p><w:p><w:t>&secret;</w:t></w:p></w:document>""".formatted(address, WORD)));
    }

    /** A document whose entities grow ten times over and over. */
    static byte[] documentThatGrowsInMemory() {
        var entities = new StringBuilder("<!ENTITY e0 \"laughter\">");
        for (int n = 1; n < 12; n++) {
            entities.append("<!ENTITY e%d \"%s\">".formatted(n, ("&e" + (n - 1) + ";").repeat(10)));
        }
        return zip(Map.of("word/document.xml", "<!DOCTYPE d [" + entities + "]><d><p>&e11;</p></d>"));
    }

    /** A small file that would fill the memory when it is unpacked. */
    static byte[] bomb(long megabytes) {
        return zip("word/document.xml", zip -> {
            var blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            zip.write("<d><p>begin</p>".getBytes(StandardCharsets.UTF_8));
            for (long n = 0; n < megabytes; n++) {
                zip.write(blanks);
            }
            zip.write("<p>end</p></d>".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String relation(String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/any"
                Target="%s" TargetMode="External"/></Relationships>""".formatted(target);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            writer.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writer {

        void write(ZipOutputStream zip) throws IOException;
    }
}
