package org.tocsin.platform;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.ModelMissing;
import org.tocsin.engine.NoRuleFits;
import org.tocsin.identity.NobodyOnDuty;
import org.tocsin.identity.RightMissing;
import org.tocsin.identity.UnknownCase;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.intake.UnknownEvent;
import org.tocsin.lessons.UnknownImprovement;
import org.tocsin.notification.DeliveryFailed;
import org.tocsin.reporting.UnknownReport;
import org.tocsin.response.NoPlaybook;
import org.tocsin.sharing.LinkSpent;
import org.tocsin.sharing.ReleaseFailed;
import org.tocsin.sharing.UnknownRecipient;
import org.tocsin.sharing.UnknownRequest;
import org.tocsin.vulnerability.UnknownVulnerability;

/**
 * Says which answer of HTTP a refusal of the business is. The business throws facts and knows no status; what it does
 * not name here was true a moment ago and is not any more, a conflict.
 */
public final class RefusalStatus {

    private static final Map<Class<?>, HttpStatus> KNOWN = Map.ofEntries(
            Map.entry(AnswerRefused.class, HttpStatus.BAD_REQUEST),
            Map.entry(RightMissing.class, HttpStatus.FORBIDDEN),
            Map.entry(UnknownIncident.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownEvent.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownCase.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownImprovement.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownVulnerability.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownReport.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownRequest.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownRecipient.class, HttpStatus.NOT_FOUND),
            Map.entry(LinkSpent.class, HttpStatus.GONE),
            Map.entry(OptimisticLockingException.class, HttpStatus.CONFLICT),
            Map.entry(OptimisticLockingFailureException.class, HttpStatus.CONFLICT));

    /** Not the caller's doing: a model or a setting is wrong, which an operator must see. */
    private static final Set<Class<?>> OUR_FAULT = Set.of(
            ModelMissing.class,
            NoRuleFits.class,
            NoPlaybook.class,
            NobodyOnDuty.class,
            DeliveryFailed.class,
            ReleaseFailed.class);

    private static final int DEEPEST = 8;

    private RefusalStatus() {}

    /** The status of a refusal; empty when it is no refusal but a fault. */
    public static Optional<HttpStatus> of(Throwable thrown) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getKey().isInstance(thrown))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> isBusiness(thrown) ? Optional.of(HttpStatus.CONFLICT) : Optional.empty());
    }

    /** What the person reads. */
    public static String reason(Throwable refusal) {
        if (refusal instanceof OptimisticLockingException || refusal instanceof OptimisticLockingFailureException) {
            return "Somebody else changed this at the same moment; look again and repeat what is still needed";
        }
        var message = Optional.ofNullable(refusal.getMessage()).orElse("This is not possible any more");
        return refusal instanceof AnswerRefused answer ? answer.field() + ": " + message : message;
    }

    /** What the person reads where the field is not theirs to correct. */
    public static String said(Throwable refusal) {
        return refusal instanceof AnswerRefused answer ? String.valueOf(answer.getMessage()) : reason(refusal);
    }

    /** The field that is wrong, when the refusal is about one. */
    public static Optional<String> field(Throwable refusal) {
        return refusal instanceof AnswerRefused answer ? Optional.of(answer.field()) : Optional.empty();
    }

    /** The refusal behind an exception of the engine, which wraps what a step of a process throws. */
    public static Optional<Throwable> refusalIn(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(cause -> of(cause).isPresent())
                .findFirst();
    }

    private static boolean isBusiness(Throwable thrown) {
        return thrown.getClass().getName().startsWith("org.tocsin.") && !OUR_FAULT.contains(thrown.getClass());
    }
}
