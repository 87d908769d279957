package org.tocsin.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.OpenedFile;
import org.tocsin.files.StoredFile;

/** Makes what a recipient gets out of what was approved. */
@Component
class Packing {

    private final List<ReleaseFormat> formats;
    private final CaseFiles files;

    Packing(List<ReleaseFormat> formats, CaseFiles files) {
        this.formats = formats;
        this.files = files;
    }

    /** The formats that there are. */
    List<String> formats() {
        return formats.stream().map(ReleaseFormat::id).toList();
    }

    /**
     * Everything as files of its own.
     *
     * @throws org.tocsin.files.FileAltered when a file is not what was approved any more
     */
    List<Artefact> artefacts(Consignment consignment) {
        var content = consignment.content();
        var documents = formats.stream()
                .filter(format -> consignment.formats().contains(format.id()))
                .map(format -> format.render(content));
        var attached = content.files().stream().map(file -> opened(content.incident(), file));
        var copies = content.documents().stream().map(copy -> opened(content.request(), copy));
        return Stream.of(documents, copies, attached).flatMap(one -> one).toList();
    }

    /** Everything in one file. */
    Artefact parcel(Consignment consignment) {
        return parcel(consignment, artefacts(consignment));
    }

    /** These in one file. */
    static Artefact parcel(Consignment consignment, List<Artefact> artefacts) {
        return artefacts.size() == 1
                ? artefacts.get(0)
                : Artefact.of(consignment.content().request() + ".zip", "application/zip", zipped(artefacts));
    }

    /** The name of a file that is not what was uploaded any more; every attached file is looked at byte by byte. */
    Optional<String> altered(SharedContent content) {
        return Stream.concat(
                        stored(content.incident(), content.files()), stored(content.request(), content.documents()))
                .filter(file -> !files.isUnaltered(file))
                .map(StoredFile::name)
                .findFirst();
    }

    private Stream<StoredFile> stored(String caseId, List<SharedFile> shared) {
        return shared.stream().flatMap(file -> files.find(caseId, file.id()).stream());
    }

    /** One of the files or documents that leave, for those who decide about it. */
    Optional<OpenedFile> look(SharedContent content, String id) {
        var caseId = content.documents().stream().anyMatch(copy -> copy.id().equals(id))
                ? content.request()
                : content.incident();
        return Stream.concat(content.files().stream(), content.documents().stream())
                .filter(file -> file.id().equals(id))
                .findFirst()
                .flatMap(file -> files.open(caseId, file.id()));
    }

    /** What a document says, word by word. */
    String wordsOf(String request, SharedFile document) {
        return files.textOf(request, document.id()).orElse("");
    }

    private Artefact opened(String incident, SharedFile file) {
        return files.open(incident, file.id())
                .map(Packing::artefact)
                .orElseThrow(() -> new IllegalStateException("There is no file " + file.id()));
    }

    private static Artefact artefact(OpenedFile opened) {
        try {
            return Artefact.of(
                    opened.file().name(),
                    opened.file().mediaType(),
                    opened.content().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(List<Artefact> artefacts) {
        var out = new ByteArrayOutputStream();
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(out)) {
            for (var artefact : artefacts) {
                zip.putNextEntry(new ZipEntry(free(artefact.name(), names)));
                zip.write(artefact.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Two files of a case may have the same name. */
    private static String free(String name, Set<String> names) {
        var free = name;
        for (var number = 2; !names.add(free); number++) {
            free = number + "-" + name;
        }
        return free;
    }
}
