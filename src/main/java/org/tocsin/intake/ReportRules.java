package org.tocsin.intake;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.engine.AnswerRefused;

/** What a report must be, whichever way it came in; a form is no guard. */
final class ReportRules {

    static final int LONGEST_TEXT = 8_000;
    static final int LONGEST_LINE = 200;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int FIRST_YEAR = 1900;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> YES_NO_UNKNOWN = Set.of("yes", "no", "unknown");

    private ReportRules() {}

    static void check(EventReport report, Instant now) {
        mustBeGiven("eventWhat", report.what());
        mustBeText("eventWhat", report.what(), LONGEST_TEXT);
        mustBeLine("eventWhere", report.where());
        mustBeLine("eventReporterName", report.reporterName());
        mustBeLine("eventReporterContact", report.reporterContact());
        mustMatch("eventKind", KIND.matcher(report.kind()).matches());
        mustMatch("eventOngoing", YES_NO_UNKNOWN.contains(report.ongoing()));
        mustMatch("eventPersonalData", YES_NO_UNKNOWN.contains(report.personalData()));
        mustBeInOrder(report, now);
    }

    static void mustBeGiven(String field, String text) {
        if (text.isBlank()) {
            throw new AnswerRefused(field, "This must be answered");
        }
    }

    static void mustBeText(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new AnswerRefused(field, "This must not be longer than " + longest + " characters");
        }
        if (text.indexOf('\0') >= 0 || !utf8().canEncode(text)) {
            throw new AnswerRefused(field, "This contains a character that cannot be stored");
        }
    }

    static void mustBeLine(String field, String text) {
        mustBeText(field, text, LONGEST_LINE);
        if (CONTROL.matcher(text).find()) {
            throw new AnswerRefused(field, "This must be a single line");
        }
    }

    static void mustBePast(String field, Instant time, Instant now) {
        if (time.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new AnswerRefused(field, "This time lies in the future");
        }
    }

    private static void mustBeInOrder(EventReport report, Instant now) {
        mustBeReal("eventDetectedAt", report.detected(), now);
        report.occurred().ifPresent(occurred -> {
            mustBeReal("eventOccurredAt", occurred, now);
            if (occurred.start().isAfter(report.detected().latest())) {
                throw new AnswerRefused("eventOccurredAt", "It cannot be noticed before it happened");
            }
        });
    }

    private static void mustBeReal(String field, Moment moment, Instant now) {
        mustBePast(field, moment.start(), now);
        if (moment.start().atOffset(ZoneOffset.UTC).getYear() < FIRST_YEAR) {
            throw new AnswerRefused(field, "This time lies too far in the past");
        }
    }

    private static void mustMatch(String field, boolean matches) {
        if (!matches) {
            throw new AnswerRefused(field, "This must be one of the choices offered");
        }
    }

    private static CharsetEncoder utf8() {
        return StandardCharsets.UTF_8.newEncoder();
    }
}
