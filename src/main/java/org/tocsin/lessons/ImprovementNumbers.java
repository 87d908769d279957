package org.tocsin.lessons;

import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Gives each improvement its number; numbers are unique and rise, and one may be missing where a review failed. */
@Component
class ImprovementNumbers {

    private final AbstractSequenceMaxValueIncrementer sequence;
    private final Clock clock;

    ImprovementNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.sequence = sequence(database);
        this.clock = clock;
    }

    ImprovementId next() {
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return ImprovementId.of("IMP-%d-%06d".formatted(year, sequence.nextLongValue()));
    }

    private static AbstractSequenceMaxValueIncrementer sequence(DataSource database) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        return product.equals("PostgreSQL")
                ? new PostgresSequenceMaxValueIncrementer(database, "improvement_number")
                : new H2SequenceMaxValueIncrementer(database, "improvement_number");
    }
}
