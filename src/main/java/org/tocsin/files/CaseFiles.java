package org.tocsin.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Refusals;
import org.tocsin.identity.CurrentUser;

/** The files of a case: taken only when they are what they claim to be, handed out only when they are unaltered. */
@Service
@Transactional
public class CaseFiles {

    private final Contents contents;
    private final Attachments attachments;
    private final MediaTypes types;
    private final ReadableText texts;
    private final FilesSettings settings;
    private final CurrentUser user;
    private final Clock clock;
    private final Refusals refusals;
    private final ApplicationEventPublisher facts;

    CaseFiles(
            Contents contents,
            Attachments attachments,
            MediaTypes types,
            ReadableText texts,
            FilesSettings settings,
            CurrentUser user,
            Clock clock,
            Refusals refusals,
            ApplicationEventPublisher facts) {
        this.contents = contents;
        this.attachments = attachments;
        this.types = types;
        this.texts = texts;
        this.settings = settings;
        this.user = user;
        this.clock = clock;
        this.refusals = refusals;
        this.facts = facts;
    }

    /**
     * Puts a file into a case.
     *
     * @throws FileRefused when it is empty, too large, or not what its name or sender say
     */
    public StoredFile attach(String caseId, FileUpload upload) {
        try {
            var file = describe(caseId, upload);
            contents.keep(new Fingerprint(file.sha256(), file.size()), upload.content());
            attachments.add(file);
            facts.publishEvent(
                    new FileAttached(caseId, file.id(), file.name(), file.mediaType(), file.size(), file.sha256()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> list(String caseId) {
        return attachments.of(caseId);
    }

    /** A file of a case. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String caseId, String fileId) {
        return attachments.find(caseId, fileId);
    }

    /**
     * A file with its content, which has just been compared with what was uploaded.
     *
     * @throws FileAltered when it is another content now; that is kept in the ledger
     */
    public Optional<OpenedFile> open(String caseId, String fileId) {
        return attachments.find(caseId, fileId).map(this::verified);
    }

    /**
     * The text in a file (plain text, table, JSON, HTML, a mail with its decoded parts, a PDF or office file with its
     * links), for what reads along when it is attached; empty for every other kind, and beyond 2 MB for all but office
     * files. Nobody is told: no person sees it this way.
     */
    @Transactional(readOnly = true)
    public Optional<String> textOf(String caseId, String fileId) {
        return attachments
                .find(caseId, fileId)
                .filter(file -> texts.reads(file.mediaType(), file.size()))
                .flatMap(file -> contents.find(file.sha256()).map(content -> texts.of(file.mediaType(), content)));
    }

    /** Whether the content of a file is what was uploaded; another one is kept in the ledger. Nobody sees it this way. */
    public boolean isUnaltered(StoredFile file) {
        return isUnaltered(file, content(file));
    }

    private boolean isUnaltered(StoredFile file, byte[] content) {
        var found = hash(content);
        var isSame = found.equals(file.sha256());
        if (!isSame) {
            refusals.record(new FileFoundAltered(file.caseId(), file.id(), file.sha256(), found));
        }
        return isSame;
    }

    private byte[] content(StoredFile file) {
        return contents.find(file.sha256()).orElse(new byte[0]);
    }

    private OpenedFile verified(StoredFile file) {
        var content = content(file);
        if (!isUnaltered(file, content)) {
            throw new FileAltered(file.name());
        }
        facts.publishEvent(new FileOpened(file.caseId(), file.id(), file.sha256()));
        return new OpenedFile(file, new ByteArrayResource(content));
    }

    private static String hash(byte[] content) {
        try {
            return Fingerprint.of(new ByteArrayInputStream(content), content.length)
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile describe(String caseId, FileUpload upload) throws IOException {
        var name = FileName.of(upload.name());
        var fingerprint = fingerprint(name, upload);
        return new StoredFile(
                UUID.randomUUID().toString(),
                caseId,
                fingerprint.sha256(),
                name,
                mediaType(name, upload),
                fingerprint.size(),
                user.id(),
                clock.instant());
    }

    private Fingerprint fingerprint(String name, FileUpload upload) throws IOException {
        var limit = settings.maxSize().toBytes();
        try (var content = upload.content().getInputStream()) {
            var fingerprint = Fingerprint.of(content, limit);
            if (fingerprint.size() > limit) {
                throw FileRefused.tooLarge(
                        name + " is larger than " + settings.maxSize().toMegabytes() + " MB");
            }
            if (fingerprint.size() == 0) {
                throw FileRefused.because(name + " is empty");
            }
            return fingerprint;
        }
    }

    private String mediaType(String name, FileUpload upload) throws IOException {
        try (var content = upload.content().getInputStream()) {
            return types.detect(name, upload.declaredType(), content);
        }
    }
}
