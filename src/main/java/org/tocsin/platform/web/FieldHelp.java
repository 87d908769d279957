package org.tocsin.platform.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what the form fragment cannot say in a template. */
@Component("fieldHelp")
class FieldHelp {

    /** Whether a checklist's answer contains an option; one tick arrives as a text, several as a list. */
    public boolean holds(@Nullable Object answer, String option) {
        return answer instanceof Collection<?> many ? many.contains(option) : option.equals(answer);
    }
}
