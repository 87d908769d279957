package org.tocsin.sharing;

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

/** Gives each request to share its number; numbers are unique and rise, and one may be missing where a request failed. */
@Component
class SharingNumbers {

    private final AbstractSequenceMaxValueIncrementer sequence;
    private final Clock clock;

    SharingNumbers(DataSource database, Clock clock) throws MetaDataAccessException {
        this.sequence = sequence(database);
        this.clock = clock;
    }

    SharingId next() {
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return SharingId.of("SHR-%d-%06d".formatted(year, sequence.nextLongValue()));
    }

    private static AbstractSequenceMaxValueIncrementer sequence(DataSource database) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        return product.equals("PostgreSQL")
                ? new PostgresSequenceMaxValueIncrementer(database, "sharing_number")
                : new H2SequenceMaxValueIncrementer(database, "sharing_number");
    }
}
