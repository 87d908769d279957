package org.tocsin.escalation;

/** Only a clock that runs can be paused, and only one that is paused can go on. */
public class ClockNotRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockNotRunning(CaseClock clock, String wanted) {
        super("This clock cannot be " + wanted + ": it is "
                + (clock.isOpen() ? clock.state().id().replace('-', ' ') : "over"));
    }
}
