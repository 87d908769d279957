package org.tocsin.escalation.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.escalation.CaseClock;
import org.tocsin.escalation.ClockState;
import org.tocsin.incident.SeverityClass;

/**
 * Clocks as an iCalendar object (RFC 5545): one event each, at the moment when it runs out, with an alarm when it is
 * nearly missed. It names number, class and target only, because it leaves the house.
 *
 * @param base the address of this application
 * @param now when it is written
 */
record ClockCalendar(URI base, Instant now) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** RFC 5545, 3.1: octets of a line without its break. */
    private static final int LONGEST_LINE = 75;

    String write(List<CaseClock> clocks) {
        var head = Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Tocsin//Clocks//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:Tocsin clocks",
                "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        return Stream.of(head, clocks.stream().flatMap(this::event), Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(ClockCalendar::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private Stream<String> event(CaseClock clock) {
        var lines = Stream.of(
                "BEGIN:VEVENT",
                "UID:clock-" + clock.id() + "@" + base.getHost(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(clock.dueAt()),
                "SUMMARY:" + escaped(summary(clock)),
                "URL:" + base + "/cases/" + clock.caseId() + "/clocks",
                "TRANSP:TRANSPARENT",
                "STATUS:" + (clock.state() == ClockState.PAUSED ? "TENTATIVE" : "CONFIRMED"));
        return Stream.of(lines, alarm(clock), Stream.of("END:VEVENT")).flatMap(part -> part);
    }

    private static Stream<String> alarm(CaseClock clock) {
        return clock.state() == ClockState.RUNNING
                ? Stream.of(
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:" + escaped(summary(clock)),
                        "TRIGGER;VALUE=DATE-TIME:" + UTC.format(clock.warningAt()),
                        "END:VALARM")
                : Stream.empty();
    }

    private static String summary(CaseClock clock) {
        var severity = SeverityClass.of(clock.severity())
                .map(known -> ", class " + known)
                .orElse("");
        var paused = clock.state() == ClockState.PAUSED ? ", paused" : "";
        return clock.caseId() + ": " + clock.target().replace('-', ' ') + severity + paused;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Long lines go on in the next, which begins with a blank; no letter is torn apart. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var letter = Character.toString(line.codePointAt(at));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
        }
        return folded.toString();
    }
}
