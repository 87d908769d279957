package org.tocsin.incident;

import org.tocsin.documents.Wording;

/** How a note from paper is marked wherever it stands at its true time. */
public final class LateEntry {

    private LateEntry() {}

    /** Who entered it later and when, how exactly its time is known, and where the paper is. */
    public static String inWords(Note note, PaperSource paper) {
        return "entered later by %s on %s; time known to the %s; %s"
                .formatted(note.by(), Wording.of(note.writtenAt()), paper.precision(), paper.where());
    }
}
