package org.tocsin.sharing;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.documents.Tlp;
import org.tocsin.incident.IncidentId;

/**
 * What left, or is about to.
 *
 * @param id random; a part of the Message-ID too
 * @param request under which request
 * @param incident of which case
 * @param state what became of it
 * @param attempts how often it was tried
 * @param trouble why it has not left; empty otherwise
 * @param to who gets it, as the register said when it left
 * @param tlp how far they may pass it on
 * @param pap what they may do with it
 * @param contentHash SHA-256 of what was approved
 * @param approvedBy who approved, with their roles; empty where the rule allowed it
 * @param messageId by which the recipient's server knows it; empty for other ways
 * @param begunAt when sending was begun
 * @param releasedAt when it had left
 */
public record ReleaseView(
        String id,
        SharingId request,
        IncidentId incident,
        ReleaseState state,
        int attempts,
        String trouble,
        To to,
        Tlp tlp,
        Pap pap,
        String contentHash,
        String approvedBy,
        String messageId,
        Instant begunAt,
        Optional<Instant> releasedAt) {

    /**
     * Who gets it.
     *
     * @param name what the recipient is called
     * @param kind what kind of recipient
     * @param channel the way
     * @param address where it goes
     * @param encryption how it is encrypted besides its transport
     * @param formats in which formats, comma separated
     */
    public record To(
            String name,
            RecipientKind kind,
            ReleaseChannel channel,
            String address,
            KeyKind encryption,
            String formats) {}
}
