package org.tocsin.platform.start;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Component;

/** Brings the engine's rights to what they should be, changing nothing where they already are. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure(Grant grant) {
        var stored = stored(grant);
        if (stored.filter(found -> sufficient(found, grant)).isPresent()) {
            return;
        }
        var authorization =
                stored.orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private Optional<Authorization> stored(Grant grant) {
        List<Authorization> found = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .list();
        return found.stream().findFirst();
    }

    private static boolean sufficient(Authorization stored, Grant grant) {
        return grant.permissions().stream().allMatch(stored::isPermissionGranted);
    }
}
