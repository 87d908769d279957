package org.tocsin.observable;

import org.tocsin.audit.Fact;

/**
 * Somebody said whether an observable matters in a case.
 *
 * @param subject the case
 * @param observable its value, defanged
 * @param dismissed whether it does not matter; false when it matters again
 * @param why the reason
 */
public record ObservableDismissed(String subject, String observable, boolean dismissed, String why) implements Fact {}
