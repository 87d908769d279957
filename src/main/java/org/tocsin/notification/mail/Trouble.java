package org.tocsin.notification.mail;

import java.util.regex.Pattern;
import org.springframework.mail.MailSendException;

/** Says what went wrong with a mail without naming anybody. */
final class Trouble {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"',;]+");
    private static final int LONGEST = 400;

    private Trouble() {}

    static String of(Exception trouble) {
        var text = innermost(trouble).toString();
        var anonymous = ADDRESS.matcher(text).replaceAll("(address)").replaceAll("\\s+", " ");
        return anonymous.length() > LONGEST ? anonymous.substring(0, LONGEST) : anonymous;
    }

    private static Throwable innermost(Exception trouble) {
        Throwable found = trouble;
        if (trouble instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            found = sending.getMessageExceptions()[0];
        }
        while (found.getCause() != null) {
            found = found.getCause();
        }
        return found;
    }
}
