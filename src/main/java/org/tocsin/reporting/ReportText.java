package org.tocsin.reporting;

import java.util.List;
import org.tocsin.documents.Tlp;

/**
 * What an interim report says.
 *
 * @param situation how things stand
 * @param actions what was done and is being done
 * @param needs what is needed; may be empty
 * @param changes what changed since the last report
 * @param tlp how far a reader may pass it on
 */
public record ReportText(String situation, String actions, String needs, String changes, Tlp tlp) {

    /** What a first version is compared with when no report was sent before. */
    static final ReportText NONE = new ReportText("", "", "", "", Tlp.AMBER);

    /** Every answer beside the one of another version. */
    List<Compared> besides(ReportText before) {
        return List.of(
                new Compared("Situation", before.situation, situation),
                new Compared("Actions", before.actions, actions),
                new Compared("Needs", before.needs, needs),
                new Compared("Changes", before.changes, changes),
                new Compared("Marking", before.tlp.label(), tlp.label()));
    }
}
