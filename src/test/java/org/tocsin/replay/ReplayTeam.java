package org.tocsin.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                this::desk);
        return replay.run(records.stream().map(mapping::map).toList());
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
