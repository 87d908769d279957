package org.tocsin.platform.drafts;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.engine.AnswerRefused;

/** Where the scripts of our pages and of Tasklist keep what is being written, for the person who writes it. */
@RestController
@RequestMapping("/drafts")
class DraftDoor {

    private final Drafts drafts;

    private final TaskService tasks;

    DraftDoor(Drafts drafts, TaskService tasks) {
        this.drafts = drafts;
        this.tasks = tasks;
    }

    /**
     * What a script needs to go on.
     *
     * @param header where the token of the session goes, which each change asks for
     * @param token that token; a new session has a new one
     * @param draft what is kept; of a task nothing, because its form is filled with it already
     */
    record Kept(String header, String token, Optional<Drafts.Draft> draft) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Kept show(Principal who, @RequestParam String place, CsrfToken token) {
        var wanted = new Place(place);
        var draft = wanted.isTask() ? Optional.<Drafts.Draft>empty() : drafts.of(who.getName(), wanted);
        return new Kept(token.getHeaderName(), token.getToken(), draft);
    }

    @PutMapping
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Principal who, @RequestParam String place, @RequestBody Map<String, Object> answers) {
        var wanted = new Place(place);
        if (wanted.isTask()) {
            mustBeTheirs(who.getName(), wanted.taskId());
        }
        drafts.keep(who.getName(), wanted, answers);
    }

    @DeleteMapping
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Principal who, @RequestParam String place) {
        drafts.forget(who.getName(), new Place(place));
    }

    /** Only who has taken a task can write into its form, and only those who may see the case can take it. */
    private void mustBeTheirs(String person, String task) {
        if (tasks.createTaskQuery().taskId(task).taskAssignee(person).count() == 0) {
            throw new AnswerRefused("place", "The task is not yours, or is done");
        }
    }
}
