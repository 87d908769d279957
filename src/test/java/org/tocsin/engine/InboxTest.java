package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Visibility;

/** Everybody finds what waits for them. */
@ProcessTest
class InboxTest {

    private static final int EVERYTHING = 10_000;

    private final ApplicationContext application;
    private final Inbox inbox;
    private final TaskService tasks;

    @Autowired
    InboxTest(ApplicationContext application, Inbox inbox, TaskService tasks) {
        this.application = application;
        this.inbox = inbox;
        this.tasks = tasks;
    }

    @AfterEach
    void comeBack() {
        ClockUtil.reset();
    }

    @Test
    void holdsATaskOfTheRoleUntilSomebodyTakesIt() {
        var casework = Journey.declaredIncident(application);

        assertThat(found(casework, "ida.isirt", "isirt"))
                .extracting(Inbox.Item::taken)
                .containsExactly(false);
        assertThat(found(casework, "paul.poc", "poc")).isEmpty();

        tasks.claim(casework.task("confirm-incident").getId(), "ida.isirt");
        assertThat(found(casework, "ida.isirt", "isirt"))
                .extracting(Inbox.Item::taken)
                .containsExactly(true);
        assertThat(found(casework, "ivan.isirt", "isirt")).isEmpty();
    }

    @Test
    void holdsATaskOfARestrictedCaseForNamedPeopleOnly() {
        var casework = Journey.declaredIncident(application);
        casework.as("mara.manager", () -> {
            application
                    .getBean(Visibility.class)
                    .restrict(casework.incident(), Set.of("ida.isirt"), "Concerns a colleague");
            return casework;
        });

        assertThat(found(casework, "ida.isirt", "isirt")).hasSize(1);
        assertThat(found(casework, "ivan.isirt", "isirt")).isEmpty();
    }

    @Test
    void countsWhatIsOverdue() {
        Journey.declaredIncident(application);
        ClockUtil.offset(Duration.ofDays(400).toMillis());

        var all = inbox.of("ida.isirt", List.of("isirt"), 1);
        assertThat(all.first()).hasSize(1);
        assertThat(all.late()).isPositive().isLessThanOrEqualTo(all.waiting());
    }

    @Test
    void tellsManagersWhatIsLateWithOthers() {
        var open = Journey.declaredIncident(application);
        var secret = Journey.declaredIncident(application);
        tasks.claim(open.task("confirm-incident").getId(), "ida.isirt");
        secret.as("mara.manager", () -> {
            application
                    .getBean(Visibility.class)
                    .restrict(secret.incident(), Set.of("ida.isirt"), "Concerns a colleague");
            return secret;
        });
        assertThat(late(open)).describedAs("not late yet").isEmpty();

        ClockUtil.offset(Duration.ofDays(400).toMillis());

        assertThat(late(open)).extracting(Inbox.LateTask::holder).containsExactly(Optional.of("ida.isirt"));
        assertThat(late(secret)).isEmpty();
    }

    private List<Inbox.LateTask> late(Casework casework) {
        return inbox.late(EVERYTHING).first().stream()
                .filter(late -> late.task().name().contains(casework.incident().number()))
                .toList();
    }

    private List<Inbox.Item> found(Casework casework, String person, String role) {
        return inbox.of(person, List.of(role), EVERYTHING).first().stream()
                .filter(item -> item.name().contains(casework.incident().number()))
                .toList();
    }
}
