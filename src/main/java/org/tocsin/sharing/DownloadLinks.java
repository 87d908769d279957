package org.tocsin.sharing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.OneTimeSecret;
import org.tocsin.audit.Sha256;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;
import org.tocsin.notification.Links;

/** Links with which a release is fetched, once each. A link is shown when it is made and kept as its hash only. */
@Service
@Transactional
public class DownloadLinks {

    private final Releases releases;
    private final Consignments consignments;
    private final SharingRequests requests;
    private final Packing packing;
    private final SharingSettings settings;
    private final Links links;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    DownloadLinks(
            Releases releases,
            Consignments consignments,
            SharingRequests requests,
            Packing packing,
            SharingSettings settings,
            Links links,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.releases = releases;
        this.consignments = consignments;
        this.requests = requests;
        this.packing = packing;
        this.settings = settings;
        this.links = links;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * A parcel that somebody fetches.
     *
     * @param name of the file
     * @param mediaType what it is
     * @param content its bytes
     */
    public record Parcel(String name, String mediaType, Resource content) {}

    /** Makes a link and answers its address, the only time that it can be read; earlier ones work no more. */
    public String make(SharingId id) {
        var request = requests.findByNumber(id.number()).orElseThrow().view();
        if (!user.id().equals(request.requestedBy())) {
            user.mustBe(request.incident().number(), "make-link", Role.ISIRT_MANAGER);
        }
        var release = downloadOf(id);
        endOthers(release.id());
        var token = OneTimeSecret.make();
        var expiresAt = clock.instant().plus(settings.linkLife());
        jdbc.sql("""
                        insert into sharing_link (token_hash, release_id, made_by, made_at, expires_at, used_from)
                        values (?, ?, ?, ?, ?, '')""")
                .params(Sha256.hex(token), release.id(), user.id(), now(), Timestamp.from(expiresAt))
                .update();
        facts.publishEvent(new DownloadLinkMade(release.incident().number(), id.number(), release.id(), expiresAt));
        return links.to("/share/" + token);
    }

    private ReleaseView downloadOf(SharingId id) {
        return releases.of(id).stream()
                .filter(one -> one.state() == ReleaseState.RELEASED)
                .filter(one -> one.to().channel() == ReleaseChannel.DOWNLOAD)
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("link", "There is nothing to fetch yet"));
    }

    private void endOthers(String release) {
        jdbc.sql("update sharing_link set expires_at = ? where release_id = ? and used_at is null and expires_at > ?")
                .params(now(), release, now())
                .update();
    }

    /** The release behind a link that works. Throws {@link LinkSpent} for any other. */
    @Transactional(readOnly = true)
    public ReleaseView look(String token) {
        return jdbc.sql("""
                        select release_id from sharing_link
                        where token_hash = ? and used_at is null and expires_at > ?""")
                .params(Sha256.hex(token), now())
                .query(String.class)
                .optional()
                .flatMap(releases::find)
                .orElseThrow(LinkSpent::new);
    }

    /**
     * Fetches the release; the link works no more. Of two who try at once one gets it.
     *
     * @throws LinkSpent when the link does not work
     * @throws org.tocsin.files.FileAltered when a file is not what was approved; the link still works then
     */
    public Parcel fetch(String token) {
        var release = look(token);
        var used = jdbc.sql("""
                        update sharing_link set used_at = ?, used_from = ?
                        where token_hash = ? and used_at is null""")
                .params(now(), user.actor().origin(), Sha256.hex(token))
                .update();
        if (used == 0) {
            throw new LinkSpent();
        }
        var parcel = packing.parcel(consignments.find(release.contentHash()).orElseThrow());
        facts.publishEvent(new ReleaseDownloaded(
                release.incident().number(), release.request().number(), release.id()));
        return new Parcel(parcel.name(), parcel.mediaType(), parcel.content());
    }

    /** The links that were made for a release, the newest first. */
    @Transactional(readOnly = true)
    public List<LinkView> of(String release) {
        return jdbc.sql("select * from sharing_link where release_id = ? order by made_at desc")
                .param(release)
                .query((rs, row) -> new LinkView(
                        rs.getString("made_by"),
                        rs.getTimestamp("made_at").toInstant(),
                        rs.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(rs.getTimestamp("used_at")).map(Timestamp::toInstant)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
