package org.tocsin.notification;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the words of a message; they are plain text, and nothing of a case enters but number, class and link. */
@Component
class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.notification", Locale.ENGLISH);

    String subject(NoticeKind kind, Map<String, String> words) {
        return oneLine(fill(texts.getString(kind.id() + ".subject"), words));
    }

    String text(NoticeKind kind, Map<String, String> words) {
        return fill(texts.getString(kind.id() + ".text"), words);
    }

    private static String fill(String template, Map<String, String> words) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            var word = words.get(found.group(1));
            return Matcher.quoteReplacement(word == null ? found.group() : oneLine(word));
        });
    }

    private static String oneLine(String text) {
        return LINE_BREAK_OR_CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
