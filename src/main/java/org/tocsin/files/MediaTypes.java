package org.tocsin.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a file is by its content, and refuses one that pretends to be something else. */
@Component
class MediaTypes {

    /** What browsers on an office computer call a table of comma separated values. */
    private static final Set<String> SPREADSHEET_WORDS = Set.of("application/vnd.ms-excel", "application/csv");

    /** Endings under which very different things are kept: memory or traffic, a presentation or a secret key. */
    private static final Set<String> VAGUE_ENDINGS = Set.of("dmp", "raw", "img", "bin", "dat", "key", "pub", "ts");

    /** A document that a password protects is kept inside the older kind of file, whatever its ending. */
    private static final MediaType OLDER_OFFICE = MediaType.application("x-tika-msoffice");

    private static final MediaType OFFICE_XML = MediaType.application("x-tika-ooxml");

    private static final MediaType PROTECTED = MediaType.application("x-tika-ooxml-protected");

    private final MimeTypes types = TikaConfig.getDefaultConfig().getMimeRepository();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /**
     * What the content is.
     *
     * @throws FileRefused when extension or declared type contradict it
     */
    String detect(String name, String declaredType, InputStream content) throws IOException {
        var found = byContent(content);
        var byName = byName(name);
        if (found.equals(OLDER_OFFICE) && isKindOf(byName, OFFICE_XML)) {
            return PROTECTED.toString();
        }
        if (!agree(found, byName)) {
            throw FileRefused.because(name + " is not what its ending says: its content is " + found);
        }
        var declared = known(MediaType.parse(declaredType));
        if (!agree(found, declared) && !isTable(byName, declaredType)) {
            throw FileRefused.because(name + " is sent as " + declared + " but its content is " + found);
        }
        return (isKindOf(byName, found) ? byName : found).toString();
    }

    /** Whether a kind of file holds text that can be read as it is. */
    boolean isText(String mediaType) {
        var type = known(MediaType.parse(mediaType));
        return isKindOf(type, MediaType.TEXT_PLAIN) || type.getType().equals("text");
    }

    /** Whether a kind of file is a document, table or presentation made of XML parts. */
    boolean isOffice(String mediaType) {
        var type = known(MediaType.parse(mediaType));
        return !type.equals(PROTECTED)
                && (isKindOf(type, OFFICE_XML) || type.getSubtype().startsWith("vnd.oasis.opendocument."));
    }

    private MediaType byContent(InputStream content) throws IOException {
        return registry.normalize(
                types.detect(new BufferedInputStream(content), new Metadata()).getBaseType());
    }

    private MediaType byName(String name) throws IOException {
        if (VAGUE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            return MediaType.OCTET_STREAM;
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return registry.normalize(types.detect(null, metadata));
    }

    private MediaType known(@Nullable MediaType type) {
        var normal = type == null ? MediaType.OCTET_STREAM : registry.normalize(type.getBaseType());
        return registry.getTypes().contains(normal) ? normal : MediaType.OCTET_STREAM;
    }

    private boolean agree(MediaType found, MediaType claimed) {
        if (claimed.equals(MediaType.OCTET_STREAM)) {
            return true;
        }
        if (found.equals(MediaType.OCTET_STREAM)) {
            return false;
        }
        return isKindOf(found, claimed) || isKindOf(claimed, found) || areTexts(found, claimed);
    }

    /** A log that looks like a mail, a table that looks like a list: kinds of text cannot be told apart for sure. */
    private boolean areTexts(MediaType found, MediaType claimed) {
        return isKindOf(found, MediaType.TEXT_PLAIN) && isKindOf(claimed, MediaType.TEXT_PLAIN);
    }

    private boolean isKindOf(MediaType special, MediaType general) {
        return special.equals(general) || registry.isSpecializationOf(special, general);
    }

    private static boolean isTable(MediaType byName, String declaredType) {
        return byName.equals(MediaType.text("csv")) && SPREADSHEET_WORDS.contains(declaredType);
    }
}
