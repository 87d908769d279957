package org.tocsin.incident;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Gives each incident its number; numbers are unique and rise, and one may be missing where a declaration failed. */
@Component
class IncidentNumbers {

    private final AbstractSequenceMaxValueIncrementer sequence;
    private final Clock clock;

    IncidentNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.sequence = sequence(database);
        this.clock = clock;
    }

    IncidentId next() {
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return IncidentId.of("INC-%d-%06d".formatted(year, sequence.nextLongValue()));
    }

    private static AbstractSequenceMaxValueIncrementer sequence(DataSource database) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName());
        return product.equals("PostgreSQL")
                ? new PostgresSequenceMaxValueIncrementer(database, "incident_number")
                : new H2SequenceMaxValueIncrementer(database, "incident_number");
    }
}
