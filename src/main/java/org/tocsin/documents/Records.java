package org.tocsin.documents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;

/**
 * What is written under the headings of a case's record, with every version. The modules say who may write and what
 * the answers may be; here nothing is overwritten and nobody is overtaken unseen.
 */
@Service
@Transactional
public class Records {

    /** Key of the reason for a change. */
    public static final String REASON = "_reason";

    private static final int LONGEST_REASON = 4_000;

    private final RecordVersions versions;
    private final Forms forms;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Records(RecordVersions versions, Forms forms, CurrentUser user, Clock clock, ApplicationEventPublisher facts) {
        this.versions = versions;
        this.forms = forms;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The headings of a case with their entries, in the order of the forms given; read at once. */
    @Transactional(readOnly = true)
    public List<RecordSheet> sheets(String caseId, List<String> headings) {
        var all = versions.of(caseId);
        return headings.stream()
                .map(form -> RecordSheet.of(
                        forms.inForce(form),
                        all.stream().filter(one -> one.form().equals(form)).toList()))
                .toList();
    }

    /** Every version of every heading of a case, in the order in which entries began and changed. */
    @Transactional(readOnly = true)
    public List<RecordVersion> versions(String caseId) {
        return versions.of(caseId);
    }

    /** A heading with versions that are known otherwise. */
    @Transactional(readOnly = true)
    public RecordSheet sheet(String heading, List<RecordVersion> known) {
        return RecordSheet.of(forms.inForce(heading), known);
    }

    /** One heading of a case. */
    @Transactional(readOnly = true)
    public RecordSheet sheet(String caseId, String heading) {
        return sheets(caseId, List.of(heading)).get(0);
    }

    /**
     * Writes the next version.
     *
     * @throws RecordOvertaken when somebody else wrote one that the person has not seen
     * @throws AnswerRefused when the reason is missing or nothing is written
     */
    public RecordVersion write(String caseId, RecordEdit edit) {
        var previous = previous(caseId, edit);
        if (edit.answers().isEmpty() && previous.isEmpty()) {
            throw new AnswerRefused(firstKey(forms.inForce(edit.form())), "Please write down at least one thing");
        }
        return add(caseId, edit, previous, false);
    }

    /**
     * The next version of what a case says about itself, for example because a task was answered; the fact of that is
     * told by the module.
     */
    public void follow(RecordVersion version) {
        versions.add(version);
    }

    /** The entry counts no more; it stays among the earlier values. */
    public RecordVersion withdraw(String caseId, RecordEdit edit) {
        var previous = previous(caseId, edit);
        var answers = previous.map(RecordVersion::answers).orElseThrow(RecordOvertaken::new);
        return add(caseId, edit.with(answers), previous, true);
    }

    private Optional<RecordVersion> previous(String caseId, RecordEdit edit) {
        var previous = edit.entry() == 0
                ? Optional.<RecordVersion>empty()
                : versions.latest(caseId, edit.form(), edit.entry());
        var version = previous.map(RecordVersion::version).orElse(0);
        if (version != edit.basedOn()
                || previous.filter(RecordVersion::withdrawn).isPresent()) {
            throw new RecordOvertaken();
        }
        previous.ifPresent(known -> mustBeGiven(edit.why()));
        return previous;
    }

    private RecordVersion add(String caseId, RecordEdit edit, Optional<RecordVersion> previous, boolean withdrawn) {
        var version = new RecordVersion(
                caseId,
                edit.form(),
                edit.entry() == 0 ? versions.nextEntry() : edit.entry(),
                edit.basedOn() + 1,
                edit.answers(),
                withdrawn,
                edit.why(),
                user.id(),
                clock.instant());
        versions.add(version);
        facts.publishEvent(fact(previous, version));
        return version;
    }

    private RecordChanged fact(Optional<RecordVersion> previous, RecordVersion now) {
        var form = forms.inForce(now.form());
        var before = previous.map(RecordVersion::answers).orElse(Map.of());
        return new RecordChanged(
                now.caseId(),
                now.form(),
                now.entry(),
                now.version(),
                now.withdrawn() ? "withdrawn" : previous.isEmpty() ? "written" : "changed",
                changed(form, before, now.answers()),
                changed(form, now.answers(), before),
                now.why());
    }

    /** The answers of one side that the other does not have, as people read them. */
    private static Map<String, String> changed(Form form, Map<String, Object> ones, Map<String, Object> others) {
        var changed = new LinkedHashMap<String, String>();
        for (var key : new TreeSet<>(ones.keySet())) {
            if (!Objects.equals(AnswerText.of(form, key, ones), AnswerText.of(form, key, others))) {
                changed.put(key, AnswerText.of(form, key, ones));
            }
        }
        return changed;
    }

    private static void mustBeGiven(String why) {
        if (why.isBlank()) {
            throw new AnswerRefused(REASON, "Please give the reason for the change");
        }
        if (why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new AnswerRefused(REASON, "The reason must be a text of at most " + LONGEST_REASON + " characters");
        }
    }

    private static String firstKey(Form form) {
        return form.fields().stream()
                .filter(field -> field.isAnswerable())
                .map(field -> field.key())
                .findFirst()
                .orElse(form.id());
    }
}
