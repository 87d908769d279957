package org.tocsin.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Casework;

/** Time that goes by for one case: whatever became due runs, as the engine's job executor would let it. */
record Passing(ApplicationContext application, Casework casework) {

    /** So much time goes by, and everything that became due on the way runs when it is due. */
    Passing of(Duration time) {
        return until(now().plus(time));
    }

    /** It becomes so late. */
    Passing until(Instant end) {
        for (var next = nextBefore(end); next.isPresent(); next = nextBefore(end)) {
            var job = next.get();
            moveTo(job.getDuedate().toInstant());
            management().executeJob(job.getId());
            casework.work();
        }
        moveTo(end);
        return this;
    }

    /** So much time goes by while the application is down; then what became due runs. */
    Passing whileDown(Duration time) {
        moveTo(now().plus(time));
        return until(now());
    }

    /** The jobs of the case that wait for a time. */
    List<Job> timers() {
        return instances().stream()
                .flatMap(instance -> management().createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    /** The models of which a run of the case goes on. */
    List<String> running() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(casework.number())
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId().replaceAll(":.*", ""))
                .sorted()
                .toList();
    }

    Instant now() {
        return application.getBean(Clock.class).instant();
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            ClockUtil.setCurrentTime(Date.from(moment));
        } else {
            ClockUtil.setCurrentTime(Date.from(now()));
        }
    }

    private Optional<Job> nextBefore(Instant end) {
        return timers().stream()
                .filter(timer -> timer.getRetries() > 0)
                .filter(timer -> !timer.getDuedate().toInstant().isAfter(end))
                .min(Comparator.comparing(Job::getDuedate));
    }

    private List<String> instances() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(casework.number())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private ManagementService management() {
        return application.getBean(ManagementService.class);
    }
}
