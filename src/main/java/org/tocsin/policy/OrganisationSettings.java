package org.tocsin.policy;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the organisation is.
 *
 * @param zone the zone in which its days begin and end
 */
@ConfigurationProperties("tocsin.organisation")
record OrganisationSettings(@DefaultValue("UTC") ZoneId zone) {}
