package org.supportflow.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** Finds who somebody is here whom a provider vouches for. Nobody is made a person by that: administrators take people in. */
@Service
@Transactional
public class Arrivals {

    /** In the records, what was changed because the provider says so. */
    private static final String BY = "oidc";

    private final Staff staff;
    private final Profiles profiles;
    private final Invitations invitations;
    private final Audit audit;

    Arrivals(Staff staff, Profiles profiles, Invitations invitations, Audit audit) {
        this.staff = staff;
        this.profiles = profiles;
        this.invitations = invitations;
        this.audit = audit;
    }

    /** The id of the person, who is at work from now on if they were invited; nothing for whoever may not come in. */
    public Optional<String> welcome(Vouched guest, ProviderGroups rules, String address) {
        var person = find(guest).filter(known -> known.status() != PersonStatus.DEACTIVATED);
        person.ifPresentOrElse(
                known -> settle(known, guest, rules, address),
                () -> record(guest.shown(), "signInFailed", guest, address));
        return person.map(Person::id);
    }

    private void settle(Person person, Vouched guest, ProviderGroups rules, String address) {
        invitations.accepted(person.id());
        guest.groups().ifPresent(groups -> regroup(person.id(), rules.governed(), rules.given(groups)));
        record(person.id(), "signedIn", guest, address);
    }

    private void record(String who, String what, Vouched guest, String address) {
        audit.record(who, what, "person:" + who, Map.of("address", address, "provider", guest.provider()));
    }

    /** The user id counts, and else the address; nobody if the two belong to different people here. */
    private Optional<Person> find(Vouched guest) {
        var named = staff.find(guest.userId());
        var addressed = profiles.byEmail(guest.email())
                .filter(id -> !guest.email().isEmpty())
                .flatMap(staff::find);
        if (named.isPresent() && addressed.isPresent() && !named.equals(addressed)) {
            return Optional.empty();
        }
        // Whoever happens to be called "admin" elsewhere must not become ours, who belongs to nobody in particular.
        return named.or(() -> addressed).filter(person -> !person.id().equals(FirstAdministrator.ADMIN));
    }

    private void regroup(String id, Set<String> governed, Set<String> given) {
        var has = staff.groupsOf(id);
        var joins = sorted(given, group -> !has.contains(group));
        var leaves = sorted(governed, group -> has.contains(group) && !given.contains(group));
        if (joins.isEmpty() && leaves.isEmpty()) {
            return;
        }
        profiles.lock(id);
        joins.stream().filter(group -> Role.ofGroup(group).isEmpty()).forEach(staff::createTeam);
        joins.forEach(group -> staff.join(id, group, BY));
        leaves.forEach(group -> staff.leave(id, group, BY));
        profiles.changed(id);
    }

    private static Set<String> sorted(Set<String> groups, Predicate<String> wanted) {
        var some = new TreeSet<>(groups);
        some.removeIf(wanted.negate());
        return some;
    }
}
