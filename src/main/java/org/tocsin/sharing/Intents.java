package org.tocsin.sharing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Refusals;

/**
 * Writes down that something is about to be sent, before it is, in a transaction of its own: after a crash between sending
 * and recording it stands there, and nobody sends it a second time unseen.
 */
@Component
class Intents {

    private final Releases releases;
    private final Refusals refusals;

    Intents(Releases releases, Refusals refusals) {
        this.releases = releases;
        this.refusals = refusals;
    }

    /** It is about to be sent for the first time. Throws when somebody else has begun the same. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(ReleaseView release, int round) {
        releases.add(release, round);
        releases.tried(release.id());
    }

    /** It is about to be sent again, after it certainly was not; whether nobody else did so at the same moment. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beginAgain(ReleaseView release) {
        releases.tried(release.id());
        return releases.move(release.id(), ReleaseState.FAILED, ReleaseState.SENDING, release.trouble());
    }

    /** Nobody has it, although the work of the engine rolls back to try again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ReleaseFailed failed(ReleaseView release, int attempt, String trouble, boolean isLast) {
        releases.move(release.id(), ReleaseState.SENDING, ReleaseState.FAILED, trouble);
        refusals.record(new ReleaseMissed(
                release.incident().number(), release.request().number(), release.id(), attempt, isLast, trouble));
        return new ReleaseFailed(release.id(), trouble);
    }
}
