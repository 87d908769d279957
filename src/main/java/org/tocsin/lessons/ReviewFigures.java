package org.tocsin.lessons;

import java.time.Duration;
import java.util.Optional;

/**
 * What an incident cost in time and hands. Times are elapsed and count from the moment it was noticed; one that is empty
 * was not reached.
 *
 * @param toAcknowledge until somebody declared it an incident
 * @param toConfirm until the response team confirmed it
 * @param toContain until it was under control
 * @param toRecover until recovery was verified
 * @param toClose until it was closed
 * @param tasks tasks done
 * @param lateTasks those of them that were done after they were due
 * @param severityChanges how often its severity was changed after the first decision
 * @param people who took part
 */
public record ReviewFigures(
        Optional<Duration> toAcknowledge,
        Optional<Duration> toConfirm,
        Optional<Duration> toContain,
        Optional<Duration> toRecover,
        Optional<Duration> toClose,
        long tasks,
        long lateTasks,
        long severityChanges,
        int people) {

    /** A duration as people say it: days and hours, or hours and minutes. */
    public static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min";
    }
}
