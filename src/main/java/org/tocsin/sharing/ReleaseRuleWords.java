package org.tocsin.sharing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** What the table {@code release-rule} may ask and answer; nobody has to approve what is allowed or forbidden. */
@Component
class ReleaseRuleWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals(ReleaseRule.TABLE) ? wordsOf(column) : Set.of();
    }

    private static Set<String> wordsOf(String column) {
        return switch (column) {
            case "release" -> Set.of("allowed", "approval", "forbidden");
            case "approverRoles" -> Set.of("");
            case "redaction" -> Set.of("required", "none");
            case "pap" -> Arrays.stream(Pap.values()).map(Pap::id).collect(Collectors.toUnmodifiableSet());
            case "recipientKind" ->
                Arrays.stream(RecipientKind.values()).map(RecipientKind::id).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }
}
