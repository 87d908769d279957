package org.tocsin.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds about the cases in the end, read past the application so that its pages cannot mislead. */
final class Cases {

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The incident that began with an event. */
    Optional<String> incidentOf(String event) {
        return jdbc.sql("select incident from incident_event where event = ?")
                .param(event)
                .query(String.class)
                .optional();
    }

    String eventState(String event) {
        return jdbc.sql("select state from intake_event where id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    Ended incident(String number) {
        return jdbc.sql("""
                        select number, phase, outcome, owner, category, sub_kind, severity, occurred_precision
                        from incident where number = ?""").param(number).query(Ended.class).single();
    }

    /** The playbooks that the engine ran for these cases. */
    List<String> playbooks(Set<String> numbers) {
        return jdbc.sql("""
                        select proc_def_key_ from act_hi_procinst
                        where proc_def_key_ like 'playbook-%' and business_key_ in (:numbers)""").param("numbers", numbers).query(String.class).list();
    }

    /** The classes of these cases when their interim reports were due that were sent. */
    List<Integer> interimReports(Set<String> numbers) {
        return jdbc.sql("""
                        select severity from reporting_interim_report
                        where state = 'sent' and case_id in (:numbers)""").param("numbers", numbers).query(Integer.class).list();
    }

    /** The classes that these cases had when they were escalated and somebody took care of it. */
    List<Integer> escalations(Set<String> numbers) {
        return jdbc.sql("select severity from escalation where outcome = 'taken' and case_id in (:numbers)")
                .param("numbers", numbers)
                .query(Integer.class)
                .list();
    }

    long openTasks(Set<String> numbers) {
        return count("act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_", numbers);
    }

    long runningInstances(Set<String> numbers) {
        return count("act_ru_execution e", numbers);
    }

    long failedJobs(Set<String> numbers) {
        return count("act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_", numbers);
    }

    /** Improvements agreed in these incidents that are still followed up; they outlive the closure. */
    long openImprovements(Set<String> numbers) {
        return jdbc.sql("select count(*) from lessons_improvement where incident in (:numbers) and ended_at is null")
                .param("numbers", numbers)
                .query(Long.class)
                .single();
    }

    private long count(String rows, Set<String> numbers) {
        return jdbc.sql("select count(*) from %s where e.business_key_ in (:numbers)".formatted(rows))
                .param("numbers", numbers)
                .query(Long.class)
                .single();
    }

    /** An incident as its row says. */
    record Ended(
            String number,
            String phase,
            String outcome,
            String owner,
            String category,
            String subKind,
            int severity,
            String occurredPrecision) {

        boolean isConfirmed() {
            return !phase.equals("not-confirmed");
        }

        boolean isOpen() {
            return !phase.equals("closed") && !phase.equals("not-confirmed");
        }

        /** Kind and class as the case has them in the end. */
        String decided() {
            return "%s/%s class %d".formatted(category, subKind, severity);
        }

        boolean isUnclassified() {
            return isConfirmed() && (category.isBlank() || subKind.isBlank() || severity < 1);
        }
    }
}
