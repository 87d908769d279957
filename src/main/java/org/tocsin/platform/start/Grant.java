package org.tocsin.platform.start;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.tocsin.identity.Role;

/** One line of the engine's rights: what a group may do with a resource. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    Grant(String group, Resource resource, String resourceId, Permission permission) {
        this(group, resource, resourceId, List.of(permission));
    }

    private static final String TASKLIST = "tasklist";

    private static final String COCKPIT = "cockpit";

    /** Everything that does not depend on a model. */
    static Stream<Grant> standing() {
        return Stream.of(administrators(), workers(), processOwners(), reviewers())
                .flatMap(grants -> grants);
    }

    private static Stream<Grant> administrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> new Grant(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL));
    }

    /** People who may be given tasks open Tasklist and see the names of models and colleagues. */
    private static Stream<Grant> workers() {
        return Arrays.stream(Role.values())
                .filter(Role::works)
                .flatMap(role -> Stream.of(
                        new Grant(role.id(), Resources.APPLICATION, TASKLIST, Permissions.ACCESS),
                        reads(role, Resources.PROCESS_DEFINITION),
                        reads(role, Resources.USER),
                        reads(role, Resources.GROUP)));
    }

    private static Stream<Grant> processOwners() {
        return Stream.of(
                new Grant(Role.PROCESS_OWNER.id(), Resources.APPLICATION, COCKPIT, Permissions.ACCESS),
                new Grant(
                        Role.PROCESS_OWNER.id(),
                        Resources.DEPLOYMENT,
                        Authorization.ANY,
                        List.of(Permissions.CREATE, Permissions.READ)),
                reads(Role.PROCESS_OWNER, Resources.DECISION_DEFINITION),
                reads(Role.PROCESS_OWNER, Resources.DECISION_REQUIREMENTS_DEFINITION));
    }

    /** Cases are reviewed on our own pages, which know restricted ones; the engine's history does not. */
    private static Stream<Grant> reviewers() {
        return Stream.of(
                reads(Role.COMPLIANCE, Resources.PROCESS_DEFINITION),
                reads(Role.COMPLIANCE, Resources.DECISION_DEFINITION),
                reads(Role.COMPLIANCE, Resources.DECISION_REQUIREMENTS_DEFINITION));
    }

    private static Grant reads(Role role, Resource resource) {
        return new Grant(role.id(), resource, Authorization.ANY, Permissions.READ);
    }
}
