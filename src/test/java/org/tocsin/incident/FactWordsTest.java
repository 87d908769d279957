package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tocsin.audit.Actor;
import org.tocsin.audit.Entry;

/** Reviewers read what happened in their own words, whatever the program calls it. */
class FactWordsTest {

    @Test
    void tellsNamesOfTheProgramInWords() {
        assertThat(told("playbook-step-done", "{\"step\": \"protect-backups\"}"))
                .isEqualTo("Step done: protect backups");
        assertThat(told("control-assessed", "{\"isUnderControl\": true}"))
                .isEqualTo("Is it under control? Decided: yes");
    }

    @Test
    void tellsClassesAsPolicyWritesThem() {
        assertThat(told("severity-decided", "{\"severity\": 4, \"previous\": 3}"))
                .isEqualTo("Severity decided: class IV (before: III)");
    }

    @Test
    void tellsMomentsToTheMinute() {
        assertThat(told("clock-started", "{\"target\": \"contain\", \"dueAt\": \"2026-11-24T03:35:38.248260Z\"}"))
                .isEqualTo("Clock started: contain, until 2026-11-24 03:35 UTC");
        assertThat(told("interim-report-scheduled", "{}")).isEqualTo("Next interim report due ");
    }

    @Test
    void tellsSeveralOneAfterTheOther() {
        assertThat(told("escalation-level-reached", "{\"level\": 2, \"people\": [\"mara.manager\", \"max.manager\"]}"))
                .isEqualTo("Escalation, level 2 told: mara.manager, max.manager");
    }

    @Test
    void leavesOutWhatWasNotThereBefore() {
        assertThat(told("severity-decided", "{\"severity\": 3, \"previous\": 0}"))
                .isEqualTo("Severity decided: class III");
        assertThat(told("owner-appointed", "{\"owner\": \"ida.isirt\", \"previous\": \"\"}"))
                .isEqualTo("Owner appointed: ida.isirt");
    }

    @Test
    void keepsWhatPeopleWroteAsItIs() {
        assertThat(told(
                        "incident-declared",
                        "{\"eventId\": \"EVT-2026-000001\", \"title\": \"[x] {owner} $1 re-used\"}"))
                .isEqualTo("Incident declared from event EVT-2026-000001: [x] {owner} $1 re-used");
        assertThat(told("owner-appointed", "{\"owner\": \"soc-tier1\", \"previous\": \"ida.isirt\"}"))
                .isEqualTo("Owner appointed: soc-tier1 (before: ida.isirt)");
    }

    @Test
    void tellsAFactWithoutWordsByItsName() {
        assertThat(told("something-new-happened", "{}")).isEqualTo("Something new happened");
    }

    private static String told(String kind, String payload) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        return new FactWords(messages, new ObjectMapper())
                .tell(new Entry(
                        1, Instant.EPOCH, Actor.system(), kind, "INC-2026-000001", "", "incident-handling:1", payload));
    }
}
