package org.tocsin.observable;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Finds observables in a text, defanged ones as well. */
final class Extraction {

    /** Longer ones are no use as an indicator; the text that holds them is kept as it is. */
    static final int LONGEST = 1_000;

    private static final Pattern URLS = Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s<>\"'`{|}\\\\^]+");
    private static final Pattern MAILS = Pattern.compile(
            "(?<![\\w.%+-])[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,63}@[\\p{L}0-9-]++(?:\\.[\\p{L}0-9-]++)++");
    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.-])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.?[\\w-])");
    private static final Pattern IPV6 =
            Pattern.compile("(?<![\\w:.])[0-9A-Fa-f:]{2,39}(?:(?<=:)\\d{1,3}(?:\\.\\d{1,3}){3})?(?![\\w:])");
    private static final Pattern HASHES = Pattern.compile(
            "(?<![\\w-])(?:[0-9A-Fa-f]{128}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32})(?![\\w-])");
    private static final Pattern DOMAINS = Pattern.compile("(?<![\\p{L}\\w@.-])[\\p{L}0-9-]++(?:\\.[\\p{L}0-9-]++)++");

    /** Ends of file names that are top-level domains too; in running text they are nearly always files. */
    private static final Set<String> FILE_ENDINGS =
            Set.of("ai", "app", "bat", "cab", "cc", "md", "mov", "pl", "ps", "py", "rs", "sh", "so", "zip");

    private static final Pattern DOT = Pattern.compile("(?i)\\s?(?:\\[\\.]|\\(\\.\\)|\\{\\.}|\\[dot]|\\(dot\\))\\s?");
    private static final Pattern AT = Pattern.compile("(?i)\\s?(?:\\[@]|\\(@\\)|\\[at]|\\(at\\))\\s?");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?:hxxp|h\\*\\*p|meow)(s?)(?:\\[:]|:)(?://|\\[//])");
    private static final Pattern COLON = Pattern.compile("\\[:]");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?)\\]]+$");

    private final Set<Observable> found = new LinkedHashSet<>();
    private String rest;

    private Extraction(String text) {
        this.rest = refanged(text);
    }

    /** What a text holds, each once, in the order of their kinds. */
    static Set<Observable> of(String text) {
        var extraction = new Extraction(text);
        extraction.take(URLS, extraction::url);
        extraction.take(MAILS, Extraction::mail);
        extraction.take(HASHES, match -> Optional.of(observable(ObservableKind.HASH, lower(match.group()))));
        extraction.take(IPV4, Extraction::address);
        extraction.take(IPV6, Extraction::address);
        extraction.take(DOMAINS, match -> written(match.group()));
        return extraction.found;
    }

    /** The text as it was before somebody made it harmless: {@code hxxps://evil[.]example} is a URL. */
    static String refanged(String text) {
        var dots = DOT.matcher(text).replaceAll(".");
        var ats = AT.matcher(dots).replaceAll("@");
        var schemes = SCHEME.matcher(ats).replaceAll("http$1://");
        return COLON.matcher(schemes).replaceAll(":");
    }

    /** What is found is taken out of the text, so that the host of a mail address is no domain of its own. */
    private void take(Pattern pattern, Function<MatchResult, Optional<Observable>> reading) {
        rest = pattern.matcher(rest)
                .replaceAll(match -> reading.apply(match)
                        .filter(one -> one.value().length() <= LONGEST)
                        .map(this::taken)
                        .orElseGet(() -> Matcher.quoteReplacement(match.group())));
    }

    private String taken(Observable one) {
        found.add(one);
        return " ";
    }

    /** Its host is an observable as well: the next mail brings another path. */
    private Optional<Observable> url(MatchResult match) {
        var text = TAIL.matcher(match.group()).replaceAll("");
        try {
            var uri = new URI(ascii(text));
            var host = Optional.ofNullable(uri.getHost()).map(Extraction::lower);
            host.flatMap(Extraction::host).ifPresent(found::add);
            return host.map(known -> observable(
                    ObservableKind.URL,
                    uri.toASCIIString().replaceFirst("(?i)" + Pattern.quote(uri.getHost()), known)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ascii(String url) {
        var begin = url.indexOf("://") + 3;
        var end = begin;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return lower(url.substring(0, begin)) + IDN.toASCII(url.substring(begin, end)) + url.substring(end);
    }

    private static Optional<Observable> host(String host) {
        return InetAddressValidator.getInstance().isValid(host)
                ? Optional.of(observable(ObservableKind.ADDRESS, host))
                : domain(host);
    }

    private static Optional<Observable> mail(MatchResult match) {
        var mail = lower(match.group());
        return EmailValidator.getInstance().isValid(mail)
                ? Optional.of(observable(ObservableKind.MAIL, mail))
                : Optional.empty();
    }

    private static Optional<Observable> address(MatchResult match) {
        var address = lower(match.group());
        var isReal = address.length() > 4 && InetAddressValidator.getInstance().isValid(address);
        return isReal ? Optional.of(observable(ObservableKind.ADDRESS, address)) : Optional.empty();
    }

    private static Optional<Observable> written(String name) {
        var ending = lower(name.substring(name.lastIndexOf('.') + 1));
        return FILE_ENDINGS.contains(ending) ? Optional.empty() : domain(name);
    }

    private static Optional<Observable> domain(String name) {
        try {
            var ascii = lower(IDN.toASCII(name));
            return DomainValidator.getInstance().isValid(ascii)
                    ? Optional.of(observable(ObservableKind.DOMAIN, ascii))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Observable observable(ObservableKind kind, String value) {
        return new Observable(kind, value);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
