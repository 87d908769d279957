package org.tocsin.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. Wrong passwords count against the pair of person and client address and against the address, so
 * an attacker elsewhere slows down themselves and not the person; a wait doubles and has an upper bound. Counted in
 * memory, per node.
 */
@Component
class LoginThrottle {

    private static final int REMEMBERED = 20_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Clock clock;

    private final SecuritySettings.Throttle settings;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock, SecuritySettings settings) {
        this.clock = clock;
        this.settings = settings.throttle();
    }

    /** How long this person at this address still has to wait; empty when a password is looked at now. */
    synchronized Optional<Duration> wait(String person, String address) {
        var now = clock.instant();
        var until = max(until(pair(person, address), now), until(address, now));
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /** A wrong password. */
    synchronized void failed(String person, String address) {
        fail(pair(person, address), settings.freeAttempts());
        fail(address, settings.attemptsPerAddress());
    }

    /** The right password: the pair starts afresh, the address keeps its count. */
    synchronized void succeeded(String person, String address) {
        failures.remove(pair(person, address));
    }

    private void fail(String key, int free) {
        var now = clock.instant();
        var count = known(key, now).map(Failures::count).orElse(0) + 1;
        failures.put(key, new Failures(count, now, now.plus(delay(count - free))));
    }

    private Duration delay(int tooMany) {
        if (tooMany <= 0) {
            return Duration.ZERO;
        }
        var doubled = settings.firstDelay().multipliedBy(1L << Math.min(tooMany - 1, 20));
        return doubled.compareTo(settings.longestDelay()) < 0 ? doubled : settings.longestDelay();
    }

    private Instant until(String key, Instant now) {
        return known(key, now).map(Failures::until).orElse(Instant.MIN);
    }

    private Optional<Failures> known(String key, Instant now) {
        return Optional.ofNullable(failures.get(key))
                .filter(failed -> failed.last().plus(FORGOTTEN_AFTER).isAfter(now));
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String pair(String person, String address) {
        return address + '\n' + person;
    }

    private record Failures(int count, Instant last, Instant until) {}
}
