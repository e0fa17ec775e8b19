package org.supportflow.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** What administrators do about people: take them in, change, deactivate and activate them; each of it is recorded. */
@Service
@Transactional
public class Personnel {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Staff staff;
    private final Profiles profiles;
    private final AccessLinks links;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Personnel(Staff staff, Profiles profiles, AccessLinks links, Audit audit, ApplicationEventPublisher events) {
        this.staff = staff;
        this.profiles = profiles;
        this.links = links;
        this.audit = audit;
        this.events = events;
    }

    /** Everybody by name, those who are deactivated too. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return profiles.everybody().stream()
                .map(staff::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Transactional(readOnly = true)
    public Person get(String id) {
        return staff.find(id).orElseThrow(UnknownPerson::new);
    }

    /** Takes somebody in, who gets a mail with a link by which they choose a password. */
    public Person hire(PersonDraft draft, String by) {
        var person = draft.readNew();
        profiles.takeTurn(person.id());
        if (staff.find(person.id()).isPresent()) {
            throw PersonConflict.nameTaken(person.id());
        }
        refuseTakenAddress(person.email(), person.id());
        staff.add(person, unknownToEverybody(), by);
        profiles.lock(person.id());
        profiles.invited(person.id(), true);
        links.invite(person.id());
        audit.record(by, "personInvited", subject(person.id()), Map.of());
        return get(person.id());
    }

    /** Another invitation, when the last one was lost or is too old; who has a password gets a link to a new one. */
    public void inviteAgain(String id, String by) {
        var person = get(id);
        if (person.status() == PersonStatus.DEACTIVATED) {
            throw PersonConflict.notActive(id);
        }
        links.invite(id);
        audit.record(by, "personInvited", subject(id), Map.of());
    }

    /** What is there already is no change, whatever version it was begun on. */
    public Person change(String id, PersonDraft draft, @Nullable Long basedOn, String by) {
        var before = get(id);
        var standing = profiles.lock(id);
        var after = draft.called(id).read();
        if (facts(before).equals(after)) {
            return before;
        }
        if (basedOn != null && basedOn != standing.version()) {
            throw PersonConflict.meanwhileChanged(standing.version());
        }
        if (before.is(Role.ADMIN) && !after.roles().contains(Role.ADMIN)) {
            refuseLastAdministrator(id);
        }
        if (!before.email().equalsIgnoreCase(after.email())) {
            refuseTakenAddress(after.email(), id);
        }
        staff.describe(after);
        regroup(before, after, by);
        profiles.changed(id);
        audit.record(by, "personChanged", subject(id), Map.of());
        events.publishEvent(new StaffChanged(id));
        return get(id);
    }

    /** From now on they get in nowhere, and what they had to do is their team's again. */
    public Person deactivate(String id, String by) {
        var person = get(id);
        if (profiles.lock(id).status() != PersonStatus.DEACTIVATED) {
            if (person.is(Role.ADMIN)) {
                refuseLastAdministrator(id);
            }
            profiles.active(id, false);
            audit.record(by, "personDeactivated", subject(id), Map.of());
            events.publishEvent(new StaffChanged(id));
            events.publishEvent(new PersonDeactivated(id, by));
        }
        return get(id);
    }

    /** They are at work again, with the roles, teams and password they had. */
    public Person activate(String id, String by) {
        get(id);
        if (profiles.lock(id).status() == PersonStatus.DEACTIVATED) {
            profiles.active(id, true);
            audit.record(by, "personActivated", subject(id), Map.of());
            events.publishEvent(new StaffChanged(id));
        }
        return get(id);
    }

    private void regroup(Person before, NewPerson after, String by) {
        var had = groups(before.roles(), before.teams());
        var has = groups(after.roles(), after.teams());
        after.teams().forEach(staff::createTeam);
        without(has, had).forEach(group -> staff.join(before.id(), group, by));
        without(had, has).forEach(group -> staff.leave(before.id(), group, by));
    }

    private static Set<String> groups(Set<Role> roles, Set<String> teams) {
        return Stream.concat(roles.stream().map(Role::group), teams.stream()).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static NewPerson facts(Person person) {
        return new NewPerson(
                person.id(),
                person.name(),
                person.email(),
                person.zone(),
                new HashSet<>(person.roles()),
                person.teams(),
                person.languages(),
                person.skills());
    }

    private void refuseLastAdministrator(String id) {
        if (!profiles.isThereAnotherAdministrator(id)) {
            throw PersonConflict.lastAdministrator();
        }
    }

    private void refuseTakenAddress(String email, String id) {
        profiles.takeTurn(email);
        profiles.byEmail(email).filter(owner -> !owner.equals(id)).ifPresent(owner -> {
            throw PersonConflict.addressTaken(email, owner);
        });
    }

    private static String unknownToEverybody() {
        var random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static String subject(String id) {
        return "person:" + id;
    }
}
