package org.tocsin.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;

/** Turns the answers of the form {@code event-receipt} in force into how a report came in. */
@Service
public class ReceiptForm {

    private final Forms forms;

    ReceiptForm(Forms forms) {
        this.forms = forms;
    }

    /** The form in force. */
    public Form inForce() {
        return forms.inForce("event-receipt");
    }

    /** Reads answers. Throws {@link AnswerRefused} naming the field that is wrong. */
    public Reception read(Map<String, Object> answers) {
        var accepted = inForce().check(answers);
        return new Reception(text(accepted, "receivedHow"), at(text(accepted, "receivedAt")), user(accepted));
    }

    /** Whether somebody of the organisation reported it. */
    public Source source(Map<String, Object> answers) {
        return Source.of(text(inForce().check(answers), "receivedFrom")).orElse(Source.EXTERNAL);
    }

    private static Optional<String> user(Map<String, Object> accepted) {
        return Optional.of(text(accepted, "receivedUser")).filter(user -> !user.isEmpty());
    }

    private static Instant at(String stored) {
        try {
            return Instant.parse(stored);
        } catch (DateTimeException e) {
            throw new AnswerRefused("receivedAt", "Please give date and time");
        }
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.getOrDefault(key, "")).strip();
    }
}
