package org.tocsin.reporting;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;
import org.tocsin.incident.Phase;

/** What the tables of interim reports may name: whom beside roles, and when. */
@Component
class ReportingWords implements TableWords {

    private static final Set<String> PHASES = Stream.concat(
                    Stream.of(ReportedCase.EVENT_ASSESSMENT),
                    Arrays.stream(Phase.values()).map(Phase::id))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> of(String decision, String column) {
        return switch (decision + "." + column) {
            case "distribution-list.recipientRoles" -> Set.of(DistributionList.OWNER, DistributionList.REPORTER);
            case "distribution-list.phase", "interim-report-interval.phase" -> PHASES;
            default -> Set.of();
        };
    }
}
