package org.tocsin.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The letters that a PDF carries, and what stands for those that it has none for: their number in Unicode, so that no
 * character disappears and nobody takes a box for a text.
 */
@Component
class Lettering {

    static final String FAMILY = "Report";

    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";

    private static final List<Face> FACES =
            List.of(new Face(FOLDER + "DejaVuSans.ttf", 400), new Face(FOLDER + "DejaVuSans-Bold.ttf", 700));

    /** Joiners and marks of direction: they have a meaning for their neighbours and no shape. */
    private static final int FIRST_JOINER = 0x200C;

    private static final int LAST_MARK = 0x200F;

    private final BitSet drawn;

    Lettering() {
        this.drawn =
                FACES.stream().map(Lettering::drawnBy).reduce(Lettering::both).orElseThrow();
    }

    List<Face> fonts() {
        return FACES;
    }

    /** The text with a number in place of every character that cannot be drawn. */
    String legible(String text) {
        var legible = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(character -> {
            if (isLegible(character)) {
                legible.appendCodePoint(character);
            } else {
                legible.append(String.format(Locale.ROOT, "[U+%04X]", character));
            }
        });
        return legible.toString();
    }

    private boolean isLegible(int character) {
        if (character == '\n' || character == '\t' || character == '\r') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> character >= FIRST_JOINER && character <= LAST_MARK;
            default -> drawn.get(character);
        };
    }

    private static BitSet both(BitSet one, BitSet other) {
        one.and(other);
        return one;
    }

    private static BitSet drawnBy(Face face) {
        try (var stream = face.open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return drawnBy(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet drawnBy(TrueTypeFont font) throws IOException {
        var letters = font.getUnicodeCmapLookup();
        var drawn = new BitSet(Character.MIN_SUPPLEMENTARY_CODE_POINT);
        for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
            drawn.set(character, letters.getGlyphId(character) != 0);
        }
        return drawn;
    }

    /**
     * One cut of the font.
     *
     * @param path where it lies among the classes
     * @param weight 400 is regular, 700 bold
     */
    record Face(String path, int weight) {

        InputStream open() {
            try {
                return new ClassPathResource(path).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
