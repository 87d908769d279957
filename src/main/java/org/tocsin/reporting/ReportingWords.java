package org.tocsin.reporting;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** Whom the table {@code distribution-list} may name beside roles. */
@Component
class ReportingWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals("distribution-list") && column.equals("recipientRoles")
                ? Set.of(DistributionList.OWNER)
                : Set.of();
    }
}
