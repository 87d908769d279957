package org.tocsin.platform.drafts;

import java.util.regex.Pattern;
import org.tocsin.engine.AnswerRefused;

/**
 * Where a draft belongs.
 *
 * @param name {@code task:} with the engine's id of a task, or the path to which a form of our pages is sent
 */
public record Place(String name) {

    private static final int LONGEST = 300;

    private static final String TASK = "task:";

    private static final Pattern KNOWN = Pattern.compile("task:[0-9a-f-]{36}|/[\\x21-\\x7e]*");

    /** Refuses what names neither a task nor a path. */
    public Place {
        if (!isKnown(name)) {
            throw new AnswerRefused("place", "A draft belongs to a task or to the path of a form");
        }
    }

    /** The form of a task. */
    public static Place task(String id) {
        return new Place(TASK + id);
    }

    /** Whether drafts can be kept at a path. */
    static boolean isKnown(String name) {
        return name.length() <= LONGEST && KNOWN.matcher(name).matches();
    }

    boolean isTask() {
        return name.startsWith(TASK);
    }

    String taskId() {
        return name.substring(TASK.length());
    }
}
