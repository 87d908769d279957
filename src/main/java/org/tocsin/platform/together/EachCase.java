package org.tocsin.platform.together;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.platform.RefusalStatus;

/** Does one thing to several cases, each in a transaction of its own: what one of them refuses stops no other. */
@Component
class EachCase {

    /** How many cases one decision may concern: a page of a register holds fewer. */
    static final int MOST = 100;

    private final TransactionTemplate transaction;

    EachCase(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of one case.
     *
     * @param number of the case
     * @param done whether it was done
     * @param reason why not; empty when it was done
     */
    public record Outcome(String number, boolean done, String reason) {}

    List<Outcome> attempt(List<String> chosen, Consumer<String> deed) {
        var numbers = chosen.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new AnswerRefused("chosen", "Please choose 1 to " + MOST + " cases");
        }
        return numbers.stream().map(number -> attempt(number, deed)).toList();
    }

    private Outcome attempt(String number, Consumer<String> deed) {
        try {
            transaction.executeWithoutResult(status -> deed.accept(number));
            return new Outcome(number, true, "");
        } catch (RuntimeException e) {
            var refusal = RefusalStatus.refusalIn(e).orElseThrow(() -> e);
            return new Outcome(number, false, RefusalStatus.said(refusal));
        }
    }
}
