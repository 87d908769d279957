package org.tocsin.platform.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;

/** The engine's history holds what somebody reads, and the level that the database remembers is still full. */
@ProcessTest
class LeanHistoryTest {

    private final ApplicationContext application;
    private final HistoryService history;
    private final ManagementService management;

    @Autowired
    LeanHistoryTest(ApplicationContext application, HistoryService history, ManagementService management) {
        this.application = application;
        this.history = history;
        this.management = management;
    }

    @Test
    void keepsTasksAndStepsOfACase() {
        var incident = Journey.declaredIncident(application).incident().number();

        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(incident)
                        .count())
                .isPositive();
        var run = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(incident)
                .processDefinitionKey("incident-handling")
                .singleResult();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(run.getId())
                        .count())
                .isPositive();
    }

    @Test
    void leavesOutWhatNobodyReads() {
        Journey.declaredIncident(application);

        assertThat(history.createHistoricJobLogQuery().successLog().count()).isZero();
        assertThat(history.createHistoricJobLogQuery().creationLog().count()).isZero();
        assertThat(history.createHistoricIdentityLinkLogQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
    }

    @Test
    void isStillTheLevelFull() {
        assertThat(ProcessEngines.getDefaultProcessEngine()
                        .getProcessEngineConfiguration()
                        .getHistory())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_FULL);
        assertThat(management.getProperties()).containsEntry("historyLevel", "3");
    }
}
