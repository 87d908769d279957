package org.tocsin.documents;

/**
 * A document of a case.
 *
 * @param id in kebab case, with no other of the case the same
 * @param title what people call it
 */
public record CaseDocument(String id, String title) {}
