package org.tocsin.incident;

/**
 * How lists over all cases find those of one kind. Each module that owns cases contributes one.
 *
 * @param kind how their numbers begin: {@code INC}
 * @param owned the table that says who owns which, by number and person; empty where nobody owns one
 * @param words under which they are found
 */
public record SearchedCases(String kind, String owned, WordTable words) {

    /** A condition of SQL that the case of a number, which is a column, is of this kind. */
    public String isOne(String number) {
        return number + " like '" + kind + "-%'";
    }

    /**
     * A condition of SQL, with the owner as its parameter. It is asked case by case: whoever owns thousands has few that
     * are open.
     */
    public String isOwned(String number) {
        return "exists (select 1 from " + owned + " o where o.number = " + number + " and o.owner = ?)";
    }
}
