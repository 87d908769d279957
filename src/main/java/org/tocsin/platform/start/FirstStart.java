package org.tocsin.platform.start;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.identity.Role;
import org.tocsin.platform.security.OneTimePassword;

/**
 * Makes an empty installation usable and nothing more: the groups, the grants, and one administrator whose password is
 * written to the log once and must be changed at the first login. The engine's deployment lock keeps two nodes that
 * start at once from doing it twice.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private static final String FIRST_ADMINISTRATOR = "admin";

    private final IdentityService identity;

    private final ProcessEngineConfigurationImpl engine;

    private final TransactionTemplate transaction;

    private final Grants grants;

    private final TaskFilters filters;

    private final DemoPeople demo;

    private final OneTimePassword oneTimePassword;

    FirstStart(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            TransactionTemplate transaction,
            Grants grants,
            TaskFilters filters,
            DemoPeople demo,
            OneTimePassword oneTimePassword) {
        this.identity = identity;
        this.engine = engine;
        this.transaction = transaction;
        this.grants = grants;
        this.filters = filters;
        this.demo = demo;
        this.oneTimePassword = oneTimePassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            oneNodeAtATime();
            ensureGroups();
            Grant.standing().forEach(grants::ensure);
            filters.ensure();
            demo.ensure();
            ensureAdministrator();
        });
    }

    private void oneNodeAtATime() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            return true;
        });
    }

    private void ensureGroups() {
        Stream.concat(Arrays.stream(Role.values()).map(Role::id), Stream.of(Groups.CAMUNDA_ADMIN))
                .filter(id -> identity.createGroupQuery().groupId(id).count() == 0)
                .forEach(this::createGroup);
    }

    private void createGroup(String id) {
        var group = identity.newGroup(id);
        group.setName(id);
        group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
        identity.saveGroup(group);
    }

    private void ensureAdministrator() {
        if (identity.createUserQuery().memberOfGroup(Role.ADMIN.id()).count() > 0) {
            return;
        }
        var password = randomPassword();
        var user = identity.newUser(FIRST_ADMINISTRATOR);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(FIRST_ADMINISTRATOR, Role.ADMIN.id());
        oneTimePassword.mustBeChangedBy(FIRST_ADMINISTRATOR);
        LOG.warn(
                "First start: sign in as '{}' with the one-time password {} and change it. It is shown only now.",
                FIRST_ADMINISTRATOR,
                password);
    }

    private static String randomPassword() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
