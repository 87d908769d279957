package org.tocsin.replay;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an effect says about the kind of incident where nobody knows what was done; the first line that fits decides. */
final class VerisEffects {

    private static final KindTable TABLE = KindTable.of("""
            integrity:Software installation = malware/unspecified
            integrity:Hardware tampering = physical-damage/tampering-with-equipment
            integrity:Defacement = technical-attack/unspecified
            integrity:Repurpose = technical-attack/unspecified
            integrity:Modify configuration = technical-attack/unspecified
            integrity:Modify authentication = technical-attack/unspecified
            integrity:Modify privileges = technical-attack/unspecified
            integrity:Created account = technical-attack/unspecified
            integrity:Register MFA device = technical-attack/unspecified
            availability:Loss of equipment = physical-damage/loss-of-equipment
            availability:Loss of media = physical-damage/loss-of-media
            availability:Destruction of equipment = physical-damage/destruction-of-equipment
            availability:Destruction of media = physical-damage/destruction-of-media
            integrity:Fraudulent transaction = compromise-of-information/masquerade
            integrity:Log tampering = compromise-of-functions/denial-of-actions
            integrity:Modify data = compromise-of-information/tampering-with-data
            integrity:Misrepresentation = compromise-of-information/masquerade
            integrity:Alter behavior = compromise-of-information/social-engineering
            availability:Obscuration = compromise-of-information/tampering-with-data
            availability:Loss = compromise-of-information/loss-of-data
            availability:Destruction = compromise-of-information/loss-of-data
            confidentiality:Yes = compromise-of-information/disclosure
            confidentiality:Potentially = compromise-of-information/unspecified
            availability:Interruption of networks = infrastructure-failure/network
            availability:Degradation of networks = infrastructure-failure/network
            availability:Acceleration of networks = infrastructure-failure/network
            availability:Interruption = technical-failure/unspecified
            availability:Degradation = technical-failure/unspecified
            availability:Acceleration = technical-failure/unspecified
            """);

    private VerisEffects() {}

    static Optional<Map.Entry<String, IncidentKind>> first(Set<String> effects) {
        return TABLE.first(effects);
    }

    static Map<String, IncidentKind> all() {
        return TABLE.lines();
    }
}
