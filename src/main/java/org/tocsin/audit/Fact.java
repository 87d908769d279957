package org.tocsin.audit;

/**
 * Something that happened in the business, told in the past tense; every fact is written to the ledger in the
 * transaction that publishes it.
 */
public interface Fact {

    /** The case (event or incident number) that this is about; a person's id or a model's id where there is no case. */
    String subject();

    /** The reason that a person gave; empty where none is asked. */
    default String why() {
        return "";
    }
}
