package org.tocsin.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Lets H2 refuse what PostgreSQL refuses by a trigger function: changing or deleting a line of the ledger. */
public final class AppendOnly implements Trigger {

    /** Refuses every update and delete. */
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("The ledger is append-only", "25006");
    }
}
