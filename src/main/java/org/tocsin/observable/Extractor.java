package org.tocsin.observable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Fact;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileAttached;
import org.tocsin.incident.IncidentId;
import org.tocsin.intake.EventId;
import org.tocsin.intake.EventReported;
import org.tocsin.intake.Intake;
import org.tocsin.notification.Message;
import org.tocsin.sharing.SharingId;

/** Hears what is said about cases, and keeps the observables in it. */
@Component
class Extractor {

    private static final String MESSAGES = Message.class.getPackageName();

    private final Observables observables;
    private final FactTexts texts;
    private final Intake intake;
    private final CaseFiles files;

    Extractor(Observables observables, FactTexts texts, Intake intake, CaseFiles files) {
        this.observables = observables;
        this.texts = texts;
        this.intake = intake;
        this.files = files;
    }

    @EventListener
    void on(Fact fact) {
        if (isAboutACase(fact) && !isOurs(fact)) {
            observables.note(fact.subject(), texts.of(fact), fact.getClass().getSimpleName());
        }
    }

    /** The fact of a report does not repeat it. The reporter's name and address are no observables. */
    @EventListener
    void on(EventReported fact) {
        var report = intake.get(fact.subject()).report();
        var attributes = report.attributes().values().toString();
        observables.note(fact.subject(), String.join("\n", report.what(), report.where(), attributes), "EventReported");
    }

    /** The copy of a document that is to be shared says nothing that its case did not say before. */
    @EventListener
    void on(FileAttached fact) {
        if (!SharingId.isOne(fact.subject())) {
            files.textOf(fact.subject(), fact.fileId())
                    .ifPresent(text -> observables.note(fact.subject(), text, "FileAttached"));
        }
    }

    private static boolean isAboutACase(Fact fact) {
        return IncidentId.isOne(fact.subject()) || EventId.isOne(fact.subject());
    }

    /** What this module tells is stored already; what is sent to people says nothing new. */
    private static boolean isOurs(Fact fact) {
        var teller = fact.getClass().getPackageName();
        return teller.equals(Extractor.class.getPackageName()) || teller.startsWith(MESSAGES);
    }
}
