package org.tocsin.intake;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * It is known how soon the event should be looked at.
 *
 * @param subject the event
 * @param priority {@code urgent}, {@code high}, {@code normal} or {@code low}
 * @param table version of the table that said so
 * @param basis where its rule comes from
 */
public record EventTriaged(String subject, String priority, int table, List<String> basis) implements Fact {}
