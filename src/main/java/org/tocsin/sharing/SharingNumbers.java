package org.tocsin.sharing;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.tocsin.incident.CaseNumbers;

/** Gives each request to share its number. */
@Component
class SharingNumbers {

    private final CaseNumbers numbers;

    SharingNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.numbers = new CaseNumbers(database, "sharing_number", "SHR", clock);
    }

    SharingId next() {
        return SharingId.of(numbers.next());
    }
}
