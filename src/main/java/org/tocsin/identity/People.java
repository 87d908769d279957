package org.tocsin.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tocsin.engine.Directory;
import org.tocsin.engine.DirectoryUser;

/** Finds people and their roles. */
@Service
public class People {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    /** The person with that id. */
    public Optional<Person> find(String userId) {
        return directory.find(userId).map(People::person);
    }

    /** The name that colleagues know; the id for somebody who is no longer there. */
    public String nameOf(String userId) {
        return directory.find(userId).map(DirectoryUser::name).orElse(userId);
    }

    /** Everybody who holds a role, by id. */
    public List<Person> with(Role role) {
        return directory.membersOf(role.id()).stream().map(People::person).toList();
    }

    /** The roles of a person; empty for an unknown one. */
    public Set<Role> rolesOf(String userId) {
        return directory.groupsOf(userId).stream()
                .flatMap(group -> Role.of(group).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether a person holds one of the roles. */
    public boolean holds(String userId, Role... any) {
        var roles = rolesOf(userId);
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Everybody who can be given tasks, by id. */
    public List<Person> workers() {
        return Arrays.stream(Role.values())
                .filter(Role::works)
                .flatMap(role -> with(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /** Whether somebody of that id is there and can be given tasks. */
    public boolean canWork(String userId) {
        return rolesOf(userId).stream().anyMatch(Role::works);
    }

    private static Person person(DirectoryUser user) {
        return new Person(user.id(), user.name(), user.email());
    }
}
