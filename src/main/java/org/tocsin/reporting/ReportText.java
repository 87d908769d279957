package org.tocsin.reporting;

import java.util.List;
import java.util.Optional;
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

    /** Every answer beside the one of another version. */
    List<Compared> besides(Optional<ReportText> before) {
        return List.of(
                new Compared("Situation", before.map(ReportText::situation), situation),
                new Compared("Actions", before.map(ReportText::actions), actions),
                new Compared("Needs", before.map(ReportText::needs), needs),
                new Compared("Changes", before.map(ReportText::changes), changes),
                new Compared("Marking", before.map(text -> text.tlp.label()), tlp.label()));
    }
}
