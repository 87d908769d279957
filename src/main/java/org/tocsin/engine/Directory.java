package org.tocsin.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/** People and groups as the engine's identity tables hold them, so that pages, Tasklist and Cockpit know the same. */
@Service
public class Directory {

    private final IdentityService identity;
    private final Unrestricted unrestricted;

    Directory(IdentityService identity, Unrestricted unrestricted) {
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    /** The person with that id. */
    public Optional<DirectoryUser> find(String userId) {
        return unrestricted.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(Directory::user));
    }

    /** Everybody in a group, by id. */
    public List<DirectoryUser> membersOf(String group) {
        return unrestricted.call(
                () -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(Directory::user)
                        .toList());
    }

    /** The groups of a person. */
    public Set<String> groupsOf(String userId) {
        return unrestricted.call(() -> identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static DirectoryUser user(User user) {
        var name = (blank(user.getFirstName()) + " " + blank(user.getLastName())).trim();
        return new DirectoryUser(user.getId(), name.isEmpty() ? user.getId() : name, blank(user.getEmail()));
    }

    private static String blank(String value) {
        return value == null ? "" : value;
    }
}
