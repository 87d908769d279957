package org.tocsin.incident;

import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;

/**
 * The numbers of one kind of case, with the year in UTC: {@code INC-2026-000123}. They are unique and rise, and one may
 * be missing where a transaction failed.
 */
public final class CaseNumbers {

    private final AbstractSequenceMaxValueIncrementer sequence;
    private final String kind;
    private final Clock clock;

    /** Numbers of a kind ({@code INC}) from a sequence of the database. */
    public CaseNumbers(DataSource database, String sequence, String kind, Clock clock) throws MetaDataAccessException {
        this.sequence = sequence(database, sequence);
        this.kind = kind;
        this.clock = clock;
    }

    /** The next number. */
    public String next() {
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return "%s-%d-%06d".formatted(kind, year, sequence.nextLongValue());
    }

    private static AbstractSequenceMaxValueIncrementer sequence(DataSource database, String name)
            throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        return product.equals("PostgreSQL")
                ? new PostgresSequenceMaxValueIncrementer(database, name)
                : new H2SequenceMaxValueIncrementer(database, name);
    }
}
