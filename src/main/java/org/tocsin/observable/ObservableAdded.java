package org.tocsin.observable;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Somebody entered observables that no text of the case holds.
 *
 * @param subject the case
 * @param observables their values
 * @param why where they come from
 */
public record ObservableAdded(String subject, List<String> observables, String why) implements Fact {}
