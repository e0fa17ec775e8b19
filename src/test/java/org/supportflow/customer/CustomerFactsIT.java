package org.supportflow.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supportflow.SupportflowIT;
import org.supportflow.TestTickets;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.TicketReference;

@SupportflowIT
class CustomerFactsIT {

    @Autowired
    CustomerRegister register;

    @Autowired
    CustomerFacts facts;

    @Autowired
    TestTickets testTickets;

    @Autowired
    Clock clock;

    private final String name = "facts-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void knowAContactByAddressAndTheOrganizationBySubscription() {
        var organization = organization();
        register.subscribe(
                organization,
                NewSubscription.of(Plan.PREMIUM, daysAgo(30), daysAgo(-30)).withQuota(3));
        register.register(NewContact.of("Ada", "ada@" + name + ".example").contributing(), organization);

        submit("ADA@" + name + ".example");
        var known = facts.of(submit("ada@" + name + ".example"));

        assertThat(known)
                .containsEntry("organization", name)
                .containsEntry("organizationSize", 250)
                .containsEntry("region", "emea")
                .containsEntry("plan", "premium")
                .containsEntry("subscriptionState", "active")
                .containsEntry("contactKnown", true)
                .containsEntry("contributor", true)
                .containsEntry("productCovered", true)
                .containsEntry("quotaLeft", 2);
    }

    @Test
    void tellAContactWhomTheSubscriptionDoesNotNameApart() {
        var organization = organization();
        var named = register.register(NewContact.of("Ada", "ada@" + name + ".example"), organization);
        register.register(NewContact.of("Bob", "bob@" + name + ".example"), organization);
        register.subscribe(
                organization,
                NewSubscription.of(Plan.STANDARD, daysAgo(30), daysAgo(-30)).namedContacts(named.id()));

        assertThat(facts.of(submit("bob@" + name + ".example"))).containsEntry("contactKnown", false);
        assertThat(facts.of(submit("ada@" + name + ".example"))).containsEntry("contactKnown", true);
    }

    @Test
    void takeTheSubscriptionThatStandsBest() {
        var organization = organization();
        register.subscribe(organization, NewSubscription.of(Plan.MISSION_CRITICAL, daysAgo(400), daysAgo(60)));
        register.subscribe(organization, NewSubscription.of(Plan.STANDARD, daysAgo(370), daysAgo(5)));
        register.register(NewContact.of("Ada", "ada@" + name + ".example"), organization);

        assertThat(facts.of(submit("ada@" + name + ".example")))
                .containsEntry("plan", "standard")
                .containsEntry("subscriptionState", "grace");
    }

    @Test
    void sayNoneOfStrangers() {
        assertThat(facts.of(submit("stranger@" + name + ".example")))
                .containsEntry("plan", "none")
                .containsEntry("subscriptionState", "none")
                .containsEntry("organization", "none")
                .containsEntry("contactKnown", false);
    }

    private Organization organization() {
        return register.register(new NewOrganization(name, "Facts", 250, "emea", ZoneOffset.UTC));
    }

    private TicketReference submit(String email) {
        var message = IncomingMessage.text(email, "Does it work?", Channel.REST, clock.instant());
        return testTickets
                .submit(NewTicket.of(email, "A question", message, Channel.REST, "en"))
                .reference();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
