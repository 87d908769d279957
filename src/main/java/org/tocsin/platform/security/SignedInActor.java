package org.tocsin.platform.security;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Actor;
import org.tocsin.audit.CurrentActor;

/** Answers the ledger's question who acts: the person signed in, nobody in particular, or the application itself. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor actor() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof SignedIn person) {
            return new Actor(person.getPrincipal(), String.join(",", person.roles()), origin(caller));
        }
        return caller instanceof AnonymousAuthenticationToken
                ? new Actor("anonymous", "anonymous", origin(caller))
                : Actor.system();
    }

    @Override
    public String model() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(context -> context.getProcessDefinition())
                .map(SignedInActor::versioned)
                .orElse("");
    }

    private static String versioned(ProcessDefinitionEntity model) {
        return model.getKey() + ":" + model.getVersion();
    }

    private static String origin(Authentication caller) {
        return caller.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "unknown";
    }
}
