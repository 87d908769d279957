package org.tocsin.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Entry;

/** Keeps the story of one case from telling of another that the reader may not see. */
@Service
@Transactional(readOnly = true)
public class Discretion {

    private static final Pattern CASE = Pattern.compile("\\b[A-Z]{3}-\\d{4}-\\d{6,9}\\b");

    private static final String HIDDEN = "a case that you may not see";

    private final CaseSight sight;
    private final CurrentUser user;

    Discretion(CaseSight sight, CurrentUser user) {
        this.sight = sight;
        this.user = user;
    }

    /** The entries with the numbers of hidden cases replaced, in what happened and in the reasons given. */
    public List<Entry> masked(List<Entry> entries) {
        return entries.stream().map(mask()).toList();
    }

    /** The same for many entries, one after the other; what was asked of a case is remembered meanwhile. */
    public UnaryOperator<Entry> mask() {
        var seen = new HashMap<String, Boolean>();
        return entry -> masked(entry, seen);
    }

    /** The text with the numbers of hidden cases replaced. */
    public String masked(String text) {
        return masked(text, new HashMap<>());
    }

    private Entry masked(Entry entry, Map<String, Boolean> seen) {
        seen.put(entry.subject(), true);
        return new Entry(
                entry.id(),
                entry.recordedAt(),
                entry.actor(),
                entry.kind(),
                entry.subject(),
                masked(entry.why(), seen),
                entry.model(),
                masked(entry.payload(), seen));
    }

    private String masked(String text, Map<String, Boolean> seen) {
        return CASE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(isSeen(found.group(), seen) ? found.group() : HIDDEN));
    }

    private boolean isSeen(String number, Map<String, Boolean> seen) {
        return seen.computeIfAbsent(number, unknown -> sight.sees(user.id(), unknown));
    }
}
