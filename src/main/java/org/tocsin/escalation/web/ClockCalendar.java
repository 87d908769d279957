package org.tocsin.escalation.web;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.tocsin.escalation.CaseClock;
import org.tocsin.escalation.ClockState;
import org.tocsin.incident.SeverityClass;
import org.tocsin.notification.Links;

/**
 * Clocks as an iCalendar object (RFC 5545): one event each, at the moment when it runs out, with an alarm when it is
 * nearly missed. It names number, class and target only, because it leaves the house.
 *
 * @param links where this application is reached
 * @param now when it is written
 */
record ClockCalendar(Links links, Instant now) {

    private static final String NAME = "Tocsin clocks";

    /** How often a calendar program should look again. */
    private static final Duration REFRESH = Duration.builder().minutes(15).build();

    /** RFC 5545, 3.1: 75 with the blank at the head of a folded line. */
    private static final int LONGEST_LINE = 74;

    String write(List<CaseClock> clocks) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Tocsin//Clocks//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(NAME);
        calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setRefreshInterval(REFRESH).setParameter("VALUE", "DURATION");
        clocks.stream().map(this::event).forEach(calendar::addEvent);
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Its id stays the same however often it is written, so that a calendar moves it and does not double it. */
    private VEvent event(CaseClock clock) {
        var event = new VEvent();
        event.setUid("clock-" + clock.id() + "@" + links.host());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(clock.dueAt()));
        event.setSummary(summary(clock));
        event.setUrl(links.to("/cases/" + clock.caseId() + "/clocks"));
        event.setTransparency(true);
        event.setStatus(clock.state() == ClockState.PAUSED ? Status.tentative() : Status.confirmed());
        if (clock.state() == ClockState.RUNNING) {
            event.addAlarm(VAlarm.display(new Trigger(Date.from(clock.warningAt())), summary(clock)));
        }
        return event;
    }

    private static String summary(CaseClock clock) {
        var severity = SeverityClass.of(clock.severity())
                .map(known -> ", class " + known)
                .orElse("");
        var paused = clock.state() == ClockState.PAUSED ? ", paused" : "";
        return clock.caseId() + ": " + clock.target().replace('-', ' ') + severity + paused;
    }
}
