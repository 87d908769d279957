package org.tocsin.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How information leaves.
 *
 * @param linkLife how long a link for a release works when nobody uses it
 * @param revocationLists folder with revocation lists of certificate authorities ({@code *.crl}); empty for none
 */
@ConfigurationProperties("tocsin.sharing")
record SharingSettings(
        @DefaultValue("P7D") Duration linkLife,
        @DefaultValue("") String revocationLists) {}
