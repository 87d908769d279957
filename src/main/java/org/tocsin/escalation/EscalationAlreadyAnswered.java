package org.tocsin.escalation;

/** An escalation is taken once; whoever comes second is told who was first. */
public class EscalationAlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EscalationAlreadyAnswered(Escalation escalation) {
        super(
                escalation.endedBy().isEmpty()
                        ? "This escalation is needed no more: " + escalation.endedWhy()
                        : escalation.endedBy() + " has taken this escalation already");
    }
}
