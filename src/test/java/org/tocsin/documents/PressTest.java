package org.tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What is printed can be read back, whatever it says. */
class PressTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:26:00Z");

    private final Press press = press();

    @TempDir
    Path folder;

    private static Press press() {
        try {
            return new Press(new Lettering());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyPageSaysWhatItBelongsToAndWhichOneItIs() throws IOException {
        var pages = pages(SomePapers.withTimelineOf(200));

        assertThat(pages).hasSizeGreaterThan(3);
        IntStream.range(0, pages.size())
                .forEach(at -> assertThat(pages.get(at))
                        .contains("INC-2026-000042", "Printed 2026-03-14 09:26 UTC by Ida Isirt")
                        .contains("Page " + (at + 1) + " of " + pages.size()));
    }

    @Test
    void headsOfATableStandOnEveryPage() throws IOException {
        assertThat(pages(SomePapers.withTimelineOf(200))).allMatch(page -> page.contains("When What Who Why"));
    }

    @Test
    void textIsTextAndNeverMarkup() throws IOException {
        var text = "<b>bold</b> <script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> ]]> \u00a0end";

        assertThat(read(SomePapers.saying(text)))
                .contains("<b>bold</b> <script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> ]]>");
    }

    @Test
    void europeanLettersAreDrawn() throws IOException {
        assertThat(read(SomePapers.saying("Größe Łódź Αθήνα Москва"))).contains("Größe Łódź Αθήνα Москва");
    }

    @Test
    void whatReadsFromRightToLeftStaysInPlace() throws IOException {
        var text = read(SomePapers.saying("\u05e9\u05dc\u05d5\u05dd 2026"));

        assertThat(text).contains("\u05e9\u05dc\u05d5\u05dd");
        assertThat(text.indexOf("How did it occur?")).isLessThan(text.indexOf("\u05e9\u05dc\u05d5\u05dd"));
    }

    @Test
    void arabicLettersAreJoined() throws IOException {
        var text = java.text.Normalizer.normalize(
                read(SomePapers.saying("\u0645\u0631\u062d\u0628\u0627")), java.text.Normalizer.Form.NFKC);

        assertThat(text).contains("\u0645\u0631\u062d\u0628\u0627");
    }

    @Test
    void whatCannotBeDrawnIsNamed() throws IOException {
        assertThat(read(SomePapers.saying("a\ud840\udc00b \u0000c \u202ed \u4e2d")))
                .contains("a[U+20000]b [U+0000]c [U+202E]d [U+4E2D]");
    }

    @Test
    void lineBreaksStay() throws IOException {
        assertThat(read(SomePapers.saying("first\nsecond")).lines()).contains("first", "second");
    }

    @Test
    void aHeadingNeverStandsAloneAtTheFootOfAPage() throws IOException {
        var pages = pages(SomePapers.withHeadings(120));

        assertThat(pages).hasSizeGreaterThan(40);
        IntStream.range(0, 120)
                .forEach(heading -> assertThat(pages)
                        .filteredOn(page -> page.contains("Heading " + heading + "."))
                        .singleElement(InstanceOfAssertFactories.STRING)
                        .contains("Below " + heading + "."));
    }

    @Test
    void manyEntriesAreAllThere() throws IOException {
        var text = text(pdf(SomePapers.withTimelineOf(500)));

        IntStream.range(0, 500).forEach(entry -> assertThat(text).contains("Entry number " + entry + ":"));
    }

    @Test
    void aTextLongerThanAPageIsAllThere() throws IOException {
        var words = IntStream.range(0, 3_000).mapToObj(word -> "word" + word).toList();
        var grid = Grid.of(List.of("When", "Why"), List.of(70, 30), List.of(List.of("now", String.join(" ", words))));
        var paper = new Paper("Incident report", "INC-2026-000042", "", "", List.of(Part.of("Timeline", grid)));

        assertThat(read(paper).split("\\s+")).containsAll(words);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageCarriesItsMarkingInHeadAndFoot(Tlp tlp) throws IOException {
        var plain = SomePapers.withTimelineOf(100);
        var marked = new Paper(
                plain.kind(), plain.number(), plain.title(), plain.marking(), plain.parts(), Optional.of(tlp));

        assertThat(pages(marked)).hasSizeGreaterThan(2).allSatisfy(page -> {
            assertThat(page.strip().lines().map(String::strip).filter(tlp.label()::equals))
                    .describedAs("markings on a page")
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMarkingHasTheColourThatFirstPrescribes(Tlp tlp) {
        var rule = press.style().replaceAll("\\s+", " ").split("\\.tlp-" + tlp.id() + "[ ,]", 2)[1];

        assertThat(rule.substring(0, rule.indexOf('}'))).containsIgnoringCase("color: " + tlp.colour());
        assertThat(press.style().replaceAll("\\s+", " "))
                .contains(".tlp { padding: 0.3mm 1.5mm; background: #000000; font-size: 12pt;");
    }

    private String read(Paper paper) throws IOException {
        return text(pdf(paper));
    }

    private byte[] pdf(Paper paper) throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        var model = Map.<String, Object>of("print", new Print(paper, NOW, "Ida Isirt"), "style", press.style());
        var pdf = press.pdf(templates.process(Printer.REPORT, new Context(Locale.ENGLISH, model)));
        Files.write(folder.resolve("printed.pdf"), pdf);
        return pdf;
    }

    private List<String> pages(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(pdf(paper))) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> page(document, page))
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
