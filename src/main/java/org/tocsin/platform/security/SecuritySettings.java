package org.tocsin.platform.security;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may tune about the way in.
 *
 * @param throttle how wrong passwords are slowed down
 * @param rightsAge how long a session may go on with rights read earlier
 */
@Validated
@ConfigurationProperties("tocsin.security")
record SecuritySettings(
        @DefaultValue Throttle throttle,
        @DefaultValue("10s") Duration rightsAge) {

    /**
     * Slows wrong passwords down without ever locking anybody out for good.
     *
     * @param freeAttempts wrong passwords that cost nothing
     * @param firstDelay wait after the next one; it doubles from there
     * @param longestDelay the longest wait
     * @param attemptsPerAddress wrong passwords from one address, for whomever, before that address waits
     */
    record Throttle(
            @DefaultValue("3") @Min(1) int freeAttempts,
            @DefaultValue("1s") Duration firstDelay,
            @DefaultValue("5m") Duration longestDelay,
            @DefaultValue("60") @Min(1) int attemptsPerAddress) {}
}
