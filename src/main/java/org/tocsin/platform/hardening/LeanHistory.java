package org.tocsin.platform.hardening;

import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes of the engine's history what pages, Tasklist and Cockpit read, and no more. The level stays full, because it
 * decides whether an event is produced at all.
 */
final class LeanHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!unread(event)) {
            super.handleEvent(event);
        }
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return false;
    }

    private static boolean unread(HistoryEvent event) {
        return event instanceof HistoricIdentityLinkLogEventEntity
                || event instanceof HistoricFormPropertyEventEntity
                || (event instanceof HistoricJobLogEvent job && job.getState() != JobState.FAILED.getStateCode());
    }
}
