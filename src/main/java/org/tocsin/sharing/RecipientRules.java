package org.tocsin.sharing;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;

/** What an entry of the recipient register must keep to; each refusal names its field. */
final class RecipientRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Zl}|\\p{Zp}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private RecipientRules() {}

    static String name(String name) {
        if (name.isBlank()) {
            throw new AnswerRefused("name", "Please say what the recipient is called");
        }
        return line("name", name, LONGEST_NAME);
    }

    static String community(String community) {
        return line("community", community, LONGEST_NAME);
    }

    static String country(String country) {
        var code = country.strip().toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !COUNTRIES.contains(code)) {
            throw new AnswerRefused("country", "This is not the two-letter code of a country");
        }
        return code;
    }

    static RecipientKind kind(String id) {
        return chosen("kind", RecipientKind.of(id));
    }

    static ReleaseChannel channel(String id) {
        return chosen("channel", ReleaseChannel.of(id));
    }

    static Tlp ceiling(String id) {
        return chosen("ceiling", Tlp.of(id));
    }

    static KeyKind keyKind(String id, ReleaseChannel channel) {
        var kind = chosen("keyKind", KeyKind.of(id));
        if (kind != KeyKind.NONE && channel != ReleaseChannel.MAIL) {
            throw new AnswerRefused("keyKind", "A key is for mail; the other ways are encrypted by their transport");
        }
        return kind;
    }

    static String address(ReleaseChannel channel, String address, Predicate<URI> isHook) {
        var plain = line("address", address, LONGEST_ADDRESS);
        if (plain.isEmpty()) {
            throw new AnswerRefused("address", "Please give the address");
        }
        var isRight = channel == ReleaseChannel.MAIL
                ? isMail(plain)
                : channel != ReleaseChannel.WEBHOOK || isHook(plain, isHook);
        if (!isRight) {
            throw new AnswerRefused("address", wrong(channel));
        }
        return plain;
    }

    private static String wrong(ReleaseChannel channel) {
        return channel == ReleaseChannel.MAIL
                ? "This is not one mail address, such as desk@example.org"
                : "A webhook is an address that begins with https:// and names no user";
    }

    private static boolean isMail(String text) {
        try {
            return text.equals(new InternetAddress(text, true).getAddress()) && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean isHook(String text, Predicate<URI> isHook) {
        try {
            return isHook.test(URI.create(text));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String line(String field, String text, int longest) {
        var plain = text.strip();
        if (CONTROL.matcher(plain).find()) {
            throw new AnswerRefused(field, "This must be one line without control characters");
        }
        if (plain.length() > longest) {
            throw new AnswerRefused(field, "This must not be longer than " + longest + " characters");
        }
        return plain;
    }

    private static <T> T chosen(String field, Optional<T> choice) {
        return choice.orElseThrow(() -> new AnswerRefused(field, "Please choose one of the values offered"));
    }
}
