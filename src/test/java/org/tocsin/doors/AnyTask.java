package org.tocsin.doors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tocsin.engine.TaskPurpose;

/**
 * A user task of a deployed model.
 *
 * @param model id of the process
 * @param id of the user task in it
 * @param roles to which the model gives it; none when it names people
 * @param people the variable by which the model names people; empty when it gives the task to a role
 */
record AnyTask(String model, String id, Set<String> roles, Optional<String> people) {

    /** Every user task of every model in force. */
    static Stream<AnyTask> deployed(RepositoryService repository) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(model -> of(model, repository));
    }

    private static Stream<AnyTask> of(ProcessDefinition model, RepositoryService repository) {
        return repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> new AnyTask(model.getKey(), task.getId(), Set.copyOf(groups(task)), people(task)));
    }

    private static List<String> groups(UserTask task) {
        return task.getCamundaCandidateGroupsList();
    }

    private static Optional<String> people(UserTask task) {
        return Optional.ofNullable(task.getCamundaCandidateUsers())
                .map(expression -> expression.substring(2, expression.length() - 1));
    }

    String purpose() {
        return TaskPurpose.of(id);
    }

    /** Whether the cases of this model are events, not incidents. */
    boolean isAboutEvents() {
        return model.equals("event-assessment");
    }

    /** Whether the cases of this model are improvements. */
    boolean isAboutImprovements() {
        return model.equals("improvement-action");
    }

    /** Whether the cases of this model are vulnerabilities. */
    boolean isAboutVulnerabilities() {
        return model.equals("vulnerability-handling");
    }

    /** Whether the cases of this model are in a crisis. */
    boolean isAboutCrises() {
        return model.equals("crisis-response");
    }

    /** Whether the cases of this model have lasted so long that a report is due. */
    boolean isAboutInterimReports() {
        return model.equals("interim-report");
    }

    /** Whether it is about a request to share, of which a case may have several. */
    boolean isAboutSharing() {
        return model.equals("information-sharing") || model.equals("release-approval");
    }

    /** Whether a case stands at one task at a time, so that each try needs its own. */
    boolean needsACaseOfItsOwn() {
        return isAboutSharing()
                || isAboutEvents()
                || isAboutCrises()
                || isAboutImprovements()
                || isAboutVulnerabilities()
                || isAboutInterimReports();
    }

    /** Whether it waits beside another task of the same run, so that it is tried in a run of its own. */
    boolean waitsBesideAnother() {
        return purpose().equals("report-situation") || purpose().equals("draft-interim-report");
    }

    @Override
    public String toString() {
        return model + " / " + purpose();
    }
}
