package org.tocsin.platform.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Discretion;
import org.tocsin.incident.FactWords;

/** The last thing that happened in each case in which something happened lately, as far as the reader may see them. */
@Component
class News {

    private static final int MOST = 8;

    /** So many entries are looked at; who may see few of their cases is told less. */
    private static final int LOOKED_AT = 200;

    private final History history;
    private final CaseSight sight;
    private final CurrentUser user;
    private final FactWords words;
    private final Discretion discretion;

    News(History history, CaseSight sight, CurrentUser user, FactWords words, Discretion discretion) {
        this.history = history;
        this.sight = sight;
        this.user = user;
        this.words = words;
        this.discretion = discretion;
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param caseId in which case
     * @param told one sentence
     * @param by who did it
     */
    record Item(Instant at, String caseId, String told, String by) {}

    /** The newest first, at most eight cases. */
    @Transactional(readOnly = true)
    public List<Item> latest() {
        var reader = user.id();
        var seen = lastOfEachCase().stream()
                .filter(entry -> sight.readsAll(reader, entry.subject()))
                .limit(MOST)
                .toList();
        return discretion.masked(seen).stream().map(this::item).toList();
    }

    private Collection<Entry> lastOfEachCase() {
        var last = new LinkedHashMap<String, Entry>();
        history.latest(LOOKED_AT).stream()
                .filter(FactWords::belongsInTimeline)
                .forEach(entry -> last.putIfAbsent(entry.subject(), entry));
        return last.values();
    }

    private Item item(Entry entry) {
        return new Item(
                entry.recordedAt(),
                entry.subject(),
                words.tell(entry),
                entry.actor().id());
    }
}
