package org.tocsin.platform.hardening;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The level full without what no page, no Tasklist and no Cockpit reads: every identity link, the form properties, the
 * jobs that succeeded. It bears the name and number of the level full, which the database remembers, and leaves out
 * what would otherwise be assembled with three queries and thrown away.
 */
final class LeanLevel extends HistoryLevelFull {

    private static final Set<HistoryEventType> UNREAD = Set.of(
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !UNREAD.contains(type);
    }
}
