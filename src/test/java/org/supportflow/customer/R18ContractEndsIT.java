package org.supportflow.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.TestTickets;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.TicketReference;

/** R18: the contract ends while a ticket is open. */
@SupportflowIT
class R18ContractEndsIT {

    @Autowired
    CustomerRegister register;

    @Autowired
    CustomerFacts facts;

    @Autowired
    TestTickets testTickets;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    private final String name = "r18-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void judgesByTheDayTheTicketWasOpenedAndSaysThatTheContractEnded() {
        var ends = clock.instant().plus(Duration.ofDays(10));
        var ticket = ticketOfAContractThatEndsAt(ends);
        var before = facts.of(ticket);
        assertThat(view(ticket).path("contractEndedAt").isNull()).isTrue();

        clock.advance(Duration.ofDays(11));

        assertThat(facts.of(ticket)).isEqualTo(before).containsEntry("subscriptionState", "active");
        assertThat(view(ticket).path("contractEndedAt").asText())
                .startsWith(ends.toString().substring(0, 19));
        assertThat(facts.of(submit())).doesNotContainEntry("subscriptionState", "active");
    }

    private TicketReference ticketOfAContractThatEndsAt(Instant ends) {
        var organization = register.register(new NewOrganization(name, "Ends", 250, "emea", ZoneOffset.UTC));
        register.subscribe(
                organization, NewSubscription.of(Plan.PREMIUM, clock.instant().minus(Duration.ofDays(30)), ends));
        register.register(NewContact.of("Ada", "ada@" + name + ".example"), organization);
        return submit();
    }

    private TicketReference submit() {
        var address = "ada@" + name + ".example";
        var message = IncomingMessage.text(address, "It fails.", Channel.REST, clock.instant());
        return testTickets
                .submit(NewTicket.of(address, "It fails", message, Channel.REST, "en"))
                .reference();
    }

    private JsonNode view(TicketReference ticket) {
        return new RestClientOfTests(http, desk.agentOf("support"))
                .get("/tickets/" + ticket.value())
                .getBody();
    }
}
