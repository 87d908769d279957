package org.tocsin.incident;

/**
 * A category with its place in the second taxonomy.
 *
 * @param category one of the thirteen categories
 * @param subKind its sub-kind; {@code unspecified} where none fits
 * @param rsitClass class of the Reference Security Incident Taxonomy; empty where it has none
 * @param rsitType type within that class; empty where it has none
 */
public record CategoryChoice(String category, String subKind, String rsitClass, String rsitType) {

    static final CategoryChoice NONE = new CategoryChoice("", "", "", "");

    /** As people read it in a history. */
    public String label() {
        return category.isEmpty() ? "" : category + " / " + subKind;
    }
}
