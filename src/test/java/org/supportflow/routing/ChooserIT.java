package org.supportflow.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supportflow.SupportflowIT;
import org.supportflow.TestTickets;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.Ticket;

@SupportflowIT
class ChooserIT {

    @Autowired
    Staff staff;

    @Autowired
    TestTickets testTickets;

    @Autowired
    Chooser chooser;

    @Autowired
    Roster roster;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String team = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String ann = team + "-ann";
    private final String bob = team + "-bob";

    @BeforeEach
    void formATeam() {
        hire(NewPerson.of(ann, "Ann", "ann@desk.example", Role.AGENT).in(team).knowing("database"));
        hire(NewPerson.of(bob, "Bob", "bob@desk.example", Role.AGENT).in(team).speaking("en", "zh"));
    }

    @Test
    void prefersWhoHasTheSkill() {
        var choice = choose(Strategy.LEAST_LOADED, ticket("en"), Optional.of("database"));

        assertThat(choice.agent()).hasValue(ann);
        assertThat(choice.reason())
                .isEqualTo("Ann has the fewest open tickets (0) of the 1 who fit, knows database, speaks en.");
    }

    @Test
    void prefersWhoSpeaksTheLanguage() {
        assertThat(choose(Strategy.LEAST_LOADED, ticket("zh"), Optional.empty()).agent())
                .hasValue(bob);
    }

    @Test
    void doesNotKeepATicketWaitingForASkillThatNobodyHas() {
        var choice = choose(Strategy.LEAST_LOADED, ticket("en"), Optional.of("cobol"));

        assertThat(choice.agent()).isPresent();
        assertThat(choice.reason()).contains("though nobody there knows cobol");
    }

    @Test
    void givesTheNextToWhoHasLeast() {
        own(ticket("en"), ann);

        assertThat(choose(Strategy.LEAST_LOADED, ticket("en"), Optional.empty()).agent())
                .hasValue(bob);
    }

    @Test
    void staysWithWhoHelpedTheCustomerBefore() {
        own(ticket("en"), bob);

        var choice = choose(Strategy.STICKY, ticket("en"), Optional.empty());

        assertThat(choice.agent()).hasValue(bob);
        assertThat(choice.reason()).startsWith("Bob helped this customer last");
    }

    @Test
    void takesTurns() {
        var first = choose(Strategy.ROUND_ROBIN, ticket("en"), Optional.empty());
        var second = choose(Strategy.ROUND_ROBIN, ticket("en"), Optional.empty());
        var third = choose(Strategy.ROUND_ROBIN, ticket("en"), Optional.empty());

        assertThat(List.of(first.agent(), second.agent(), third.agent()))
                .containsExactly(Optional.of(ann), Optional.of(bob), Optional.of(ann));
    }

    @Test
    void leavesItToTheTeamWhereThatIsTheRule() {
        assertThat(choose(Strategy.PULL, ticket("en"), Optional.empty()).agent())
                .isEmpty();
    }

    @Test
    void asksTheStandInOfWhoIsAway() {
        var carl = team + "-carl";
        hire(NewPerson.of(carl, "Carl", "carl@desk.example", Role.AGENT));
        var now = clock.instant();

        absences.add(ann, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), carl);
        absences.add(bob, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), null);

        assertThat(roster.present(team)).extracting(Person::id).containsExactly(carl);
    }

    private Choice choose(Strategy strategy, Ticket ticket, Optional<String> skill) {
        return chooser.choose(new Demand(ticket, team, skill, strategy, Optional.empty()), roster.present(team));
    }

    private void hire(NewPerson person) {
        staff.add(person, "Correct-horse-7", "test");
    }

    private Ticket ticket(String language) {
        var email = "asks@" + team + ".example";
        var message = IncomingMessage.text(email, "Does it work?", Channel.REST, clock.instant());
        return testTickets.submit(NewTicket.of(email, "A question", message, Channel.REST, language));
    }

    private void own(Ticket ticket, String agent) {
        database.sql("update supportflow.ticket set assignee = ?, status = 'open' where id = ?")
                .param(agent)
                .param(ticket.id())
                .update();
    }
}
