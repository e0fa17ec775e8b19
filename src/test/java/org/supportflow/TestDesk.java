package org.supportflow;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supportflow.customer.CustomerRegister;
import org.supportflow.customer.NewContact;
import org.supportflow.customer.NewOrganization;
import org.supportflow.customer.NewSubscription;
import org.supportflow.customer.Plan;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** Customers and staff for tests, each made anew so that tests do not disturb each other. */
public class TestDesk {

    public static final String PASSWORD = "A-password-4-tests!";

    private final CustomerRegister customers;
    private final Staff staff;
    private final TestClock clock;

    TestDesk(CustomerRegister customers, Staff staff, TestClock clock) {
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /** The address of a contact of a new organization with a running subscription. */
    public String customerWith(Plan plan) {
        var word = word();
        var organization = customers.register(
                new NewOrganization("org-" + word, "Organization " + word, 100, "europe", java.time.ZoneOffset.UTC));
        var now = clock.instant();
        customers.subscribe(
                organization, NewSubscription.of(plan, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(300))));
        var address = "contact-%s@customer.example".formatted(word);
        customers.register(NewContact.of("Contact " + word, address), organization);
        return address;
    }

    /** The id of a new agent of the teams; signs in with {@link #PASSWORD}. */
    public String agentOf(String... teams) {
        var id = "agent-" + word();
        staff.add(NewPerson.of(id, "Agent " + id, id + "@localhost", Role.AGENT).in(teams), PASSWORD, "test");
        return id;
    }

    /** Somebody in particular; signs in with {@link #PASSWORD}. */
    public void hire(NewPerson person) {
        staff.add(person, PASSWORD, "test");
    }

    /** Takes somebody out of all teams and roles, so that no other test's work goes to them. */
    public void dismiss(String person) {
        staff.groupsOf(person).forEach(group -> staff.leave(person, group, "test"));
    }

    /** The mailboxes of all who work here. */
    public Set<String> addressesOfStaff() {
        return Arrays.stream(Role.values())
                .flatMap(role -> staff.in(role).stream())
                .map(Person::email)
                .filter(address -> address.contains("@"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lets somebody sign in with {@link #PASSWORD} whom another test may have made. */
    public String known(String person) {
        staff.changePassword(person, PASSWORD, "test");
        return person;
    }

    /** The id of somebody new in a role. */
    public String person(Role role, String... teams) {
        var id = role.group() + "-" + word();
        staff.add(NewPerson.of(id, "Person " + id, id + "@localhost", role).in(teams), PASSWORD, "test");
        return id;
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
