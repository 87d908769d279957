package org.tocsin.incident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.CaseAccess;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** Who may see a case: everybody with a fitting role, or only the people named when it is restricted. */
@Service
@Transactional
public class Visibility implements CaseAccess {

    private static final Role[] READERS = {Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE};

    private final Incidents incidents;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;

    Visibility(Incidents incidents, CurrentUser user, JdbcClient jdbc, ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.user = user;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Refuses, as if the case did not exist, whoever may not see it. */
    @Transactional(readOnly = true)
    public IncidentView mustBeVisible(IncidentId id) {
        return incidents
                .find(id)
                .map(Incident::view)
                .filter(this::isVisible)
                .orElseThrow(() -> new UnknownIncident(id.number()));
    }

    /** Whether the current user may see a case; nobody may see one that does not exist. */
    @Transactional(readOnly = true)
    public boolean isVisible(IncidentId id) {
        return incidents.find(id).map(Incident::view).filter(this::isVisible).isPresent();
    }

    private boolean isVisible(IncidentView view) {
        return view.restricted()
                ? view.owner().equals(user.id()) || members(view.id()).contains(user.id())
                : user.is(READERS);
    }

    /** Only the named people, the owner and the ISIRT manager who decides may see the case from now on. */
    public void restrict(IncidentId id, Set<String> named, String why) {
        user.mustBe(id.number(), "restrict", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("restrictReason", why);
        var people = new HashSet<>(named);
        people.add(user.id());
        write(id, true, people, why);
    }

    /** Everybody with a fitting role may see the case again. */
    public void open(IncidentId id, String why) {
        user.mustBe(id.number(), "lift-restriction", Role.ISIRT_MANAGER);
        Reasons.mustBeGiven("restrictReason", why);
        write(id, false, Set.of(), why);
    }

    /** A case that comes out of a restricted one is restricted to the same people. */
    void inherit(IncidentId id, Set<String> named) {
        named.forEach(person -> jdbc.sql("insert into incident_member (incident, person) values (?, ?)")
                .params(id.number(), person)
                .update());
        facts.publishEvent(new CaseRestricted(id.number(), true, named, "As the case that it comes from"));
    }

    private void write(IncidentId id, boolean restricted, Set<String> people, String why) {
        mustBeVisible(id);
        var incident = incidents.find(id).orElseThrow(() -> new UnknownIncident(id.number()));
        incident.restrict(restricted);
        incidents.save(incident);
        jdbc.sql("delete from incident_member where incident = ?")
                .param(id.number())
                .update();
        people.forEach(person -> jdbc.sql("insert into incident_member (incident, person) values (?, ?)")
                .params(id.number(), person)
                .update());
        facts.publishEvent(new CaseRestricted(id.number(), restricted, people, why));
    }

    /**
     * SQL for registers of what belongs to incidents: true for rows whose incident a person may see. The person's id stands for
     * both of its question marks.
     *
     * @param column that names the incident
     */
    public static String condition(String column) {
        return """
                not exists (select 1 from incident hidden
                where hidden.number = %s and hidden.restricted and hidden.owner <> ?
                and not exists (select 1 from incident_member named
                where named.incident = hidden.number and named.person = ?))""".formatted(column);
    }

    @Override
    public Set<String> readers() {
        return Arrays.stream(READERS).map(Role::id).collect(Collectors.toSet());
    }

    @Override
    public boolean owns(String caseId) {
        return IncidentId.isOne(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exists(String caseId) {
        return incidents.find(IncidentId.of(caseId)).isPresent();
    }

    @Override
    public String kind() {
        return "INC";
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> openOnlyTo(String userId) {
        return Set.copyOf(
                jdbc.sql("""
                        select number from incident where restricted and owner = ?
                        union select i.number from incident_member m join incident i on i.number = m.incident
                        where m.person = ? and i.restricted""").params(userId, userId).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String caseId) {
        return incidents
                .find(IncidentId.of(caseId))
                .map(incident -> incident.view().owner());
    }

    @Override
    public String page(String caseId) {
        return "/incidents/" + caseId;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<String>> namedPeople(String caseId) {
        return incidents
                .find(IncidentId.of(caseId))
                .map(Incident::view)
                .filter(IncidentView::restricted)
                .map(view -> {
                    var people = new HashSet<>(members(view.id()));
                    people.add(view.owner());
                    return people;
                });
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt severityOf(String caseId) {
        return incidents
                .find(IncidentId.of(caseId))
                .map(incident -> OptionalInt.of(incident.view().severity()))
                .orElse(OptionalInt.empty());
    }

    private Set<String> members(IncidentId id) {
        return Set.copyOf(jdbc.sql("select person from incident_member where incident = ?")
                .param(id.number())
                .query(String.class)
                .list());
    }
}
