package org.tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.acceptedSeverity;
import static org.tocsin.casework.SomeAnswers.classified;
import static org.tocsin.casework.SomeAnswers.confirmed;

import java.nio.file.Path;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/**
 * The application stops in the middle of a case, starts again, and the case goes on. Its engine has a name of its own,
 * because a Java process knows engines by name: one that stops would take its namesake of the other tests along.
 */
class RestartTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnWithACaseAfterARestart() {
        var id = declareConfirmAndStop();

        try (var application = start()) {
            var casework = Casework.of(application, id);
            assertThat(application
                            .getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .list())
                    .describedAs("nothing is deployed again when nothing changed")
                    .allSatisfy(model -> assertThat(model.getVersion()).isEqualTo(1));
            assertThat(casework.openTasks()).containsExactly("classify-incident");

            casework.complete("ida.isirt", "classify-incident", classified("malware", "worm"))
                    .complete("ida.isirt", "decide-severity", acceptedSeverity());

            assertThat(application.getBean(IncidentDesk.class).get(id).severity())
                    .isEqualTo(3);
            assertThat(casework.openTasks()).containsExactly("appoint-owner");
            comesDueOnce(application, casework);
        }
    }

    /** Nobody was there for three weeks: the report that came due meanwhile is asked for once. */
    private static void comesDueOnce(ApplicationContext application, Casework casework) {
        ClockUtil.offset(Duration.ofDays(21).toMillis());
        try {
            casework.timer("event_reportDue").ifPresent(timer -> run(application, timer));
            assertThat(casework.timer("event_reportDue")).isEmpty();
            assertThat(casework.openTasks()).containsExactlyInAnyOrder("appoint-owner", "draft-interim-report");
            assertThat(casework.kindsOfFacts())
                    .filteredOn("interim-report-opened"::equals)
                    .hasSize(1);
        } finally {
            ClockUtil.reset();
        }
    }

    private static void run(ApplicationContext application, Job timer) {
        assertThat(timer.getDuedate().toInstant())
                .isBefore(ClockUtil.getCurrentTime().toInstant());
        application.getBean(ManagementService.class).executeJob(timer.getId());
    }

    private IncidentId declareConfirmAndStop() {
        try (var application = start()) {
            return Journey.declaredIncident(application)
                    .complete("ida.isirt", "confirm-incident", confirmed())
                    .incident();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Tocsin.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.process-engine-name=restarted",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("tocsin")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}
