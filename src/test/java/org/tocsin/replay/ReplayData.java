package org.tocsin.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the records come from: our own in the test resources, the real ones in a folder named on the command line. */
final class ReplayData {

    private static final String FOLDER = "tocsin.data";

    /** A replay of this many takes some minutes. */
    private static final int MOST = 400;

    private ReplayData() {}

    static List<VerisRecord> handWritten() {
        URL file = Objects.requireNonNull(ReplayData.class.getResource("/replay/hand-written.jsonl"));
        try {
            return VerisRecord.read(Path.of(file.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many of all records in the folder, file by file in the order of their names. */
    static List<VerisRecord> real() {
        try (Stream<Path> files = Files.list(file("vcdb"))) {
            List<VerisRecord> all = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> VerisRecord.read(file).stream())
                    .toList();
            return Selection.of(all, MOST, Selection::kindOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those to be replayed: all of them, or as many as somebody with less time asks for. */
    static List<VerisRecord> toReplay() {
        return Selection.of(real(), Integer.getInteger("tocsin.replay.most", MOST), Selection::kindOf);
    }

    static Path schema(String name) {
        return file("veris-schema/" + name);
    }

    private static Path file(String name) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            throw new IllegalStateException(
                    "Name the folder with the records: mvn -Preplay verify -D%s=<folder>, with vcdb/ and veris-schema/ in it"
                            .formatted(FOLDER));
        }
        Path file = Path.of(folder, name);
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("The folder of -D%s has no readable %s".formatted(FOLDER, name));
        }
        return file;
    }
}
