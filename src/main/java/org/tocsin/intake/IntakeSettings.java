package org.tocsin.intake;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports come in.
 *
 * @param openReport whether people may report without signing in
 * @param reportsPerHour how many reports one address may send in an hour
 * @param filesPerReport how many files may come with one report
 * @param awareGap how long after detection the organisation may become aware without giving a reason
 * @param zone the zone of times that are given without one
 */
@ConfigurationProperties("tocsin.intake")
public record IntakeSettings(
        @DefaultValue("false") boolean openReport,
        @DefaultValue("30") int reportsPerHour,
        @DefaultValue("10") int filesPerReport,
        @DefaultValue("24h") Duration awareGap,
        @DefaultValue("UTC") ZoneId zone) {}
