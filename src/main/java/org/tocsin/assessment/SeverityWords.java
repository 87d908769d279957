package org.tocsin.assessment;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** Which classes the tables of severity may propose. */
@Component
class SeverityWords implements TableWords {

    private static final Set<String> CLASSES = Set.of("1", "2", "3", "4");

    @Override
    public Set<String> of(String decision, String column) {
        return switch (decision + "." + column) {
            case "incident-severity.factorClass", "impact-severity.impactClass" -> CLASSES;
            default -> Set.of();
        };
    }
}
