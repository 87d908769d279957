package org.tocsin.replay;

import java.util.List;
import java.util.Optional;
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
        return jdbc.sql(
                        "select number, phase, outcome, owner, category, sub_kind, severity from incident where number = ?")
                .param(number)
                .query(Ended.class)
                .single();
    }

    List<String> playbooks() {
        return jdbc.sql("select proc_def_key_ from act_hi_procinst where proc_def_key_ like 'playbook-%'")
                .query(String.class)
                .list();
    }

    long open(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** An incident as its row says. */
    record Ended(
            String number, String phase, String outcome, String owner, String category, String subKind, int severity) {

        boolean isConfirmed() {
            return !phase.equals("not-confirmed");
        }

        boolean isOpen() {
            return !phase.equals("closed") && !phase.equals("not-confirmed");
        }

        boolean isUnclassified() {
            return isConfirmed() && (category.isBlank() || subKind.isBlank() || severity < 1);
        }
    }
}
