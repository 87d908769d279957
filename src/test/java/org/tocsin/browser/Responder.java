package org.tocsin.browser;

import java.util.function.Consumer;

/**
 * Somebody who does their part of a case in Tasklist.
 *
 * @param tasklist what they have open
 * @param engine what goes on when they are done
 */
record Responder(Tasklist tasklist, EngineWork engine) {

    static Responder signedIn(String person, Visitors visitors, EngineWork engine) {
        return new Responder(Tasklist.openedBy(visitors.signedIn(person)), engine);
    }

    /** Finds the task among those of their groups and takes it. */
    TaskForm take(String task, String caseId) {
        return tasklist.list("My tasks")
                .list("My groups' tasks")
                .open(task, caseId)
                .claim();
    }

    /** Does a task from finding it to completing it. */
    void does(String task, String caseId, Consumer<TaskForm> answers) {
        var form = take(task, caseId);
        answers.accept(form);
        form.complete();
        engine.goOn();
    }

    /** Does a task that is addressed to them by name. */
    void doesOwn(String task, String caseId, Consumer<TaskForm> answers) {
        var form = tasklist.list("My groups' tasks").list("My tasks").open(task, caseId);
        answers.accept(form);
        form.complete();
        engine.goOn();
    }
}
