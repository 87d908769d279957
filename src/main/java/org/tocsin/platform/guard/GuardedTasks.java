package org.tocsin.platform.guard;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The task service that Tasklist and the REST interface reach. A person takes a task, hands it over, notes something
 * and completes it through its form; everything else about a task is the model's or the policy's business. The
 * application's own calls pass.
 */
final class GuardedTasks extends TaskServiceImpl {

    private final IdentityService identity;

    private final TaskGuard guard;

    GuardedTasks(IdentityService identity, TaskGuard guard) {
        this.identity = identity;
        this.guard = guard;
    }

    // taking and handing over

    @Override
    public void claim(String taskId, @Nullable String userId) {
        Caller.outside(identity)
                .filter(caller -> userId != null && !caller.id().equals(userId))
                .ifPresent(caller -> {
                    throw refusal(caller, "take a task for somebody else");
                });
        asPerson(() -> super.claim(taskId, userId));
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        mustReach(taskId);
        mustSuit(taskId, userId);
        asPerson(() -> super.setAssignee(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        Caller.outside(identity).ifPresent(caller -> onlyFollowUpMayChange((TaskEntity) task));
        asPerson(() -> super.saveTask(task));
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        asPerson(() -> super.setFollowUpDate(taskId, followUpDate));
    }

    // completing goes through the form

    @Override
    public void complete(String taskId) {
        refuse("complete a task without its form");
        super.complete(taskId);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        refuse("complete a task without its form");
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        refuse("complete a task without its form");
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
    }

    @Override
    public void resolveTask(String taskId) {
        refuse("resolve a task without its form");
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuse("resolve a task without its form");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refuse("delegate a task; it is handed over by setting its assignee");
        super.delegateTask(taskId, userId);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refuse("end a task by an error");
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        refuse("end a task by an error");
        super.handleBpmnError(taskId, errorCode, errorMessage);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        refuse("end a task by an error");
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        refuse("escalate a task");
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuse("escalate a task");
        super.handleEscalation(taskId, escalationCode, variables);
    }

    // what the model and the policy decide

    @Override
    public Task newTask() {
        refuse("make a task outside a model");
        return super.newTask();
    }

    @Override
    public Task newTask(String taskId) {
        refuse("make a task outside a model");
        return super.newTask(taskId);
    }

    @Override
    public void setOwner(String taskId, String userId) {
        refuse("change the owner of a task");
        super.setOwner(taskId, userId);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        refuse("change the priority of a task");
        super.setPriority(taskId, priority);
    }

    @Override
    public void setName(String taskId, String name) {
        refuse("rename a task");
        super.setName(taskId, name);
    }

    @Override
    public void setDescription(String taskId, String description) {
        refuse("describe a task anew");
        super.setDescription(taskId, description);
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        refuse("change when a task is due; policy sets it");
        super.setDueDate(taskId, dueDate);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        refuse("change who may work on a task");
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        refuse("change who may work on a task");
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        refuse("change who may work on a task");
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        refuse("change who may work on a task");
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        refuse("change who may work on a task");
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        refuse("change who may work on a task");
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        refuse("change who may work on a task");
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        refuse("change who may work on a task");
        super.deleteCandidateGroup(taskId, groupId);
    }

    // notes and files at a task: the engine itself checks nothing here

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        mustReach(taskId);
        super.addComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        mustReach(taskId);
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        mustReach(taskId);
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        mustReach(taskId);
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        mustReach(taskId);
        super.deleteTaskComments(taskId);
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        mustReach(taskId);
        return super.getTaskComments(taskId);
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        mustReach(taskId);
        return super.getTaskComment(taskId, commentId);
    }

    @Override
    @SuppressWarnings("deprecation")
    public List<Event> getTaskEvents(String taskId) {
        mustReach(taskId);
        return super.getTaskEvents(taskId);
    }

    @Override
    public List<Task> getSubTasks(String parentTaskId) {
        mustReach(parentTaskId);
        return super.getSubTasks(parentTaskId);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String text, InputStream content) {
        mustReach(taskId);
        return super.createAttachment(type, taskId, processInstanceId, name, text, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String text, String url) {
        mustReach(taskId);
        return super.createAttachment(type, taskId, processInstanceId, name, text, url);
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        mustReach(taskId);
        return super.getTaskAttachmentContent(taskId, attachmentId);
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        mustReach(taskId);
        return super.getTaskAttachment(taskId, attachmentId);
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        mustReach(taskId);
        return super.getTaskAttachments(taskId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        mustReach(taskId);
        super.deleteTaskAttachment(taskId, attachmentId);
    }

    // the same by way of the process instance or of the attachment's own id: not for people

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        refuse("change a comment outside its task");
        super.updateProcessInstanceComment(processInstanceId, commentId, message);
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        refuse("delete a comment outside its task");
        super.deleteProcessInstanceComment(processInstanceId, commentId);
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        refuse("delete comments outside their tasks");
        super.deleteProcessInstanceComments(processInstanceId);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        refuse("read comments outside their tasks");
        return super.getProcessInstanceComments(processInstanceId);
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        refuse("read attachments outside their tasks");
        return super.getProcessInstanceAttachments(processInstanceId);
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        refuse("read an attachment outside its task");
        return super.getAttachment(attachmentId);
    }

    @Override
    public InputStream getAttachmentContent(String attachmentId) {
        refuse("read an attachment outside its task");
        return super.getAttachmentContent(attachmentId);
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        refuse("delete an attachment outside its task");
        super.deleteAttachment(attachmentId);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        refuse("change an attachment");
        super.saveAttachment(attachment);
    }

    @Override
    public void deleteTasks(Collection<String> taskIds, boolean cascade) {
        refuse("delete tasks");
        super.deleteTasks(taskIds, cascade);
    }

    private void refuse(String deed) {
        Caller.outside(identity).ifPresent(caller -> {
            throw refusal(caller, deed);
        });
    }

    private void mustReach(@Nullable String taskId) {
        Caller.outside(identity)
                .ifPresent(caller -> Refused.translate(() -> commandExecutor.execute(context -> {
                    guard.mustReach(open(taskId, caller, context.getTaskManager()::findTaskById), context);
                    return true;
                })));
    }

    private static TaskEntity open(
            @Nullable String taskId, Caller caller, Function<String, @Nullable TaskEntity> find) {
        var task = taskId == null ? null : find.apply(taskId);
        if (task == null) {
            throw refusal(caller, "reach a task that is not open");
        }
        return task;
    }

    /** A task goes only to somebody to whom the model gives it and who may see the case. */
    private void mustSuit(String taskId, @Nullable String userId) {
        if (userId == null || Caller.outside(identity).isEmpty()) {
            return;
        }
        var groups = List.copyOf(groupsOf(userId));
        var suits = commandExecutor.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            return task != null && guard.suits(task, new Caller(userId, groups));
        });
        if (!suits) {
            throw Refused.because("'" + userId + "' cannot be given this task: its roles or the case do not allow it");
        }
    }

    private List<String> groupsOf(String userId) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().createGroupQuery().groupMember(userId).list().stream()
                        .map(group -> group.getId())
                        .toList()));
    }

    private void onlyFollowUpMayChange(TaskEntity task) {
        var stored = commandExecutor.execute(context -> context.getTaskManager().findTaskById(task.getId()));
        if (stored == null) {
            throw Refused.because("A task belongs to a model and cannot be made by hand");
        }
        var same = Objects.equals(stored.getName(), task.getName())
                && Objects.equals(stored.getDescription(), task.getDescription())
                && Objects.equals(stored.getOwner(), task.getOwner())
                && Objects.equals(stored.getAssignee(), task.getAssignee())
                && Objects.equals(instant(stored.getDueDate()), instant(task.getDueDate()))
                && stored.getPriority() == task.getPriority()
                && Objects.equals(stored.getParentTaskId(), task.getParentTaskId())
                && Objects.equals(stored.getDelegationState(), task.getDelegationState());
        if (!same) {
            throw Refused.because("Of a task only the follow-up date can be changed");
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private void asPerson(Runnable work) {
        if (Caller.outside(identity).isPresent()) {
            Refused.translate(work);
        } else {
            work.run();
        }
    }

    private static AuthorizationException refusal(Caller caller, String deed) {
        return new AuthorizationException("'" + caller.id() + "' may not " + deed);
    }
}
