package org.supportflow.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** The people who work here, their roles and teams; each is a user of the engine. */
@Service
@Transactional
public class Staff {

    private final IdentityService identities;
    private final Groups groups;
    private final Profiles profiles;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Staff(IdentityService identities, Groups groups, Profiles profiles, Audit audit, ApplicationEventPublisher events) {
        this.identities = identities;
        this.groups = groups;
        this.profiles = profiles;
        this.audit = audit;
        this.events = events;
    }

    /** Takes somebody in, or brings what is known of them up to date; the password is only for somebody new. */
    public Person add(NewPerson person, String password, String by) {
        var memberOf = Stream.concat(person.roles().stream().map(Role::group), person.teams().stream())
                .sorted()
                .toList();
        if (user(person.id()).isEmpty()) {
            create(person, password);
            audit.record(by, "personAdded", subject(person.id()), Map.of("groups", String.join(", ", memberOf)));
        }
        profiles.save(person.id(), new Profiles.Profile(person.zone(), person.languages(), person.skills()));
        person.teams().forEach(groups::createTeam);
        memberOf.forEach(group -> member(person.id(), group));
        events.publishEvent(new StaffChanged(person.id()));
        return find(person.id()).orElseThrow();
    }

    private void create(NewPerson person, String password) {
        var user = identities.newUser(person.id());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        user.setPassword(password);
        save(user);
    }

    public void changePassword(String id, String password, String by) {
        var user = user(id).orElseThrow(() -> new IllegalArgumentException("Nobody here is called '%s'".formatted(id)));
        user.setPassword(password);
        save(user);
        audit.record(by, "passwordChanged", subject(id), Map.of());
    }

    /** From now on somebody is called, reached and described like this; password and groups stay. */
    void describe(NewPerson person) {
        var user = user(person.id()).orElseThrow();
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        save(user);
        profiles.save(person.id(), new Profiles.Profile(person.zone(), person.languages(), person.skills()));
    }

    void createTeam(String id) {
        groups.createTeam(id);
    }

    /** The engine's policy judges what people choose on a page; what the operator's environment says is taken. */
    private void save(User user) {
        ((IdentityServiceImpl) identities).saveUser(user, true);
    }

    /** From now on somebody has this role, or works in this team. */
    public void join(String id, String group, String by) {
        if (member(id, group)) {
            audit.record(by, "groupJoined", subject(id), Map.of("group", group));
            events.publishEvent(new StaffChanged(id));
        }
    }

    public void leave(String id, String group, String by) {
        if (isMember(id, group)) {
            identities.deleteMembership(id, group);
            audit.record(by, "groupLeft", subject(id), Map.of("group", group));
            events.publishEvent(new StaffChanged(id));
        }
    }

    private boolean member(String id, String group) {
        var isNew = !isMember(id, group);
        if (isNew) {
            identities.createMembership(id, group);
        }
        return isNew;
    }

    private boolean isMember(String id, String group) {
        return identities.createGroupQuery().groupMember(id).groupId(group).count() > 0;
    }

    private static String subject(String id) {
        return "person:" + id;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String id) {
        return user(id).map(this::person);
    }

    /** Everybody who is at work in a team, by id. */
    @Transactional(readOnly = true)
    public List<Person> ofTeam(String team) {
        return members(team);
    }

    /** Everybody who is at work in a role, by id. */
    @Transactional(readOnly = true)
    public List<Person> in(Role role) {
        return members(role.group());
    }

    /** The ids of all groups of a person: roles and teams. */
    @Transactional(readOnly = true)
    public Set<String> groupsOf(String id) {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Person> members(String group) {
        return identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(this::person)
                .filter(Person::isAtWork)
                .toList();
    }

    private Optional<User> user(String id) {
        return Optional.ofNullable(identities.createUserQuery().userId(id).singleResult());
    }

    private Person person(User user) {
        var profile = profiles.find(user.getId()).orElse(Profiles.Profile.EMPTY);
        var standing = profiles.standing(user.getId());
        var all = groupsOf(user.getId());
        var roles = all.stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toSet());
        var teams = all.stream().filter(group -> Role.ofGroup(group).isEmpty()).collect(Collectors.toSet());
        return new Person(
                user.getId(),
                name(user),
                text(user.getEmail()),
                profile.zone(),
                roles,
                teams,
                profile.languages(),
                profile.skills(),
                standing.status(),
                standing.version());
    }

    private static String name(User user) {
        var name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
