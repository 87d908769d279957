package org.tocsin.notification;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** What the table {@code quiet-hours} may ask and answer. */
@Component
class QuietHoursWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return switch (decision + "." + column) {
            case "quiet-hours.weekday" ->
                Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
            case "quiet-hours.isQuiet" -> Set.of("true", "false");
            default -> Set.of();
        };
    }
}
