package org.tocsin.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.casework.Casework;
import org.tocsin.escalation.Escalations;
import org.tocsin.incident.IncidentId;

/** The team of the demonstration, ready to take records through the running application. */
final class ReplayTeam {

    private static final String PASSWORD = "tocsin-demo";

    private final ApplicationContext application;
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    ReplayTeam(ApplicationContext application) {
        this.application = application;
    }

    ReplayReport take(List<VerisRecord> records) {
        VerisMapping mapping = new VerisMapping(application.getBean(Clock.class));
        Replay replay = new Replay(
                application.getBean(ProcessEngine.class),
                this::report,
                new Cases(application.getBean(JdbcClient.class)),
                this::desk,
                new Escalated());
        return replay.run(records.stream().map(mapping::map).toList());
    }

    /** The page of the case, as those in it use it. */
    private final class Escalated implements Replay.Escalating {

        @Override
        public void raise(String number) {
            as("ida.isirt", number, () -> escalations().raise(number, "Further hands are needed"));
        }

        @Override
        public void take(String number) {
            var open = application
                    .getBean(JdbcClient.class)
                    .sql("select max(id) from escalation where case_id = ? and outcome = ''")
                    .param(number)
                    .query(Long.class)
                    .single();
            as("mara.manager", number, () -> escalations().take(open, "Two more people are coming"));
        }

        private void as(String person, String number, Runnable deed) {
            Casework.of(application, IncidentId.of(number)).as(person, () -> {
                deed.run();
                return number;
            });
        }

        private Escalations escalations() {
            return application.getBean(Escalations.class);
        }
    }

    private String report(EventReport report) {
        return desk("rita.reporter").report(report.answers());
    }

    private Desk desk(String person) {
        return desks.computeIfAbsent(person, name -> new Desk(port(), name, PASSWORD));
    }

    private int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
