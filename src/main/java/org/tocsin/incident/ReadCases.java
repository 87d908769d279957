package org.tocsin.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the running transaction has read. One step of a process asks for its case a dozen times: the step
 * itself, the guard, the notices to people. What is overtaken meanwhile is refused when it is saved, read once or twice.
 */
final class ReadCases {

    /**
     * A case as the database holds it.
     *
     * @param version how often it was changed
     */
    record Row(IncidentView view, int version) {}

    /** The case as read before in this transaction, else as the query answers. */
    Optional<Row> find(IncidentId id, Supplier<Optional<Row>> query) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? memory().rows.computeIfAbsent(id, unread -> query.get())
                : query.get();
    }

    /** The case was written: the next reader asks the database. */
    void forget(IncidentId id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            memory().rows.remove(id);
        }
    }

    private Memory memory() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Memory memory) {
            return memory;
        }
        var memory = new Memory();
        TransactionSynchronizationManager.bindResource(this, memory);
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory;
    }

    /** Lasts as long as its transaction, and is laid aside while another one runs inside. */
    private final class Memory implements TransactionSynchronization {

        private final Map<IncidentId, Optional<Row>> rows = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadCases.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadCases.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadCases.this);
        }
    }
}
