package org.tocsin.platform.hardening;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's people and groups with three differences: a wrong password locks nobody out (the throttle in front of
 * the login does better), the engine's administrators are ours, and the last of them stays.
 */
public final class PeopleAndGroups extends DbIdentityServiceProvider {

    /** Our administrators' group; the engine knows the same people as {@code camunda-admin}. */
    static final String ADMIN = "admin";

    private static final Set<String> ADMINISTRATORS = Set.of(ADMIN, Groups.CAMUNDA_ADMIN);

    /** Compared when the person is unknown, so that the answer takes as long as a wrong password. */
    private static final String NOBODY = new SlowPasswordHash().encrypt("nobody");

    private static final SlowPasswordHash HASH = new SlowPasswordHash();

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        var user = userId == null ? null : stored(userId);
        if (user == null || password == null || user.getPassword() == null) {
            HASH.check(password == null ? "" : password, NOBODY);
            return false;
        }
        return matchPassword(password, user);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        var result = super.createMembership(userId, groupId);
        if (ADMINISTRATORS.contains(groupId) && !existsMembership(userId, twin(groupId))) {
            unchecked(() -> super.createMembership(userId, twin(groupId)));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        if (!ADMINISTRATORS.contains(groupId)) {
            return super.deleteMembership(userId, groupId);
        }
        checkAuthorization(Permissions.DELETE, Resources.GROUP_MEMBERSHIP, groupId);
        keepOneAdministrator(userId);
        var result = super.deleteMembership(userId, groupId);
        unchecked(() -> super.deleteMembership(userId, twin(groupId)));
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        checkAuthorization(Permissions.DELETE, Resources.USER, userId);
        keepOneAdministrator(userId);
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        checkAuthorization(Permissions.DELETE, Resources.GROUP, groupId);
        if (ADMINISTRATORS.contains(groupId)) {
            throw new BadUserRequestException("The administrators' group cannot be removed");
        }
        return super.deleteGroup(groupId);
    }

    /** Touches the group, so that two administrators who remove each other at once meet. */
    private void keepOneAdministrator(String leaving) {
        var administrators = administrators();
        if (administrators.contains(leaving)) {
            if (administrators.size() == 1) {
                throw new BadUserRequestException("The last administrator cannot be removed");
            }
            unchecked(() -> {
                getDbEntityManager().forceUpdate(findGroupById(ADMIN));
                return true;
            });
        }
    }

    private List<String> administrators() {
        return unchecked(() -> createUserQuery().memberOfGroup(ADMIN).list().stream()
                .map(User::getId)
                .toList());
    }

    private @Nullable UserEntity stored(String userId) {
        return unchecked(() -> findUserById(userId));
    }

    private static <T extends @Nullable Object> T unchecked(java.util.concurrent.Callable<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work);
    }

    private static String twin(String groupId) {
        return groupId.equals(ADMIN) ? Groups.CAMUNDA_ADMIN : ADMIN;
    }
}
