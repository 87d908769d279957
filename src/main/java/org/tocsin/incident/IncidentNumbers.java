package org.tocsin.incident;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Gives each incident its number. */
@Component
class IncidentNumbers {

    private final CaseNumbers numbers;

    IncidentNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.numbers = new CaseNumbers(database, "incident_number", "INC", clock);
    }

    IncidentId next() {
        return IncidentId.of(numbers.next());
    }
}
