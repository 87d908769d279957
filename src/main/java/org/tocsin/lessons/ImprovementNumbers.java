package org.tocsin.lessons;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.tocsin.incident.CaseNumbers;

/** Gives each improvement its number. */
@Component
class ImprovementNumbers {

    private final CaseNumbers numbers;

    ImprovementNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.numbers = new CaseNumbers(database, "improvement_number", "IMP", clock);
    }

    ImprovementId next() {
        return ImprovementId.of(numbers.next());
    }
}
