package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.identity.NewPerson;
import org.supportflow.identity.Role;
import org.supportflow.mail.server.EmbeddedMailServer;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.StaffNotified;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Triage;

@SupportflowIT
class StaffMailIT {

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    TestDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    Triage triage;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private Ticket ticket;

    @BeforeEach
    void submitATicket() {
        var contact = desk.customerWith(Plan.PREMIUM);
        var words = IncomingMessage.text(contact, "It lags.", Channel.REST, clock.instant());
        ticket = intake.submit(NewTicket.of(contact, "Replica lags", words, Channel.REST, "en"), null)
                .ticket();
    }

    @AfterEach
    void nobodyStays() {
        desk.dismiss(wei());
    }

    @Test
    void readsChineseToWhoKnowsNoEnglish() throws Exception {
        var wei = hire("zh");

        told(wei);

        var mail = new MailProgram(server, wei + "@desk.example").awaitMail("首次响应");
        assertThat(mail.getSubject()).isEqualTo("[" + ticket.reference() + "] 升级：Replica lags");
        assertThat(MailProgram.text(mail)).contains("时限“首次响应”已用去 75 %", "/go/ticket/" + ticket.reference());
    }

    @Test
    void readsEnglishToWhoKnowsBoth() throws Exception {
        var wei = hire("zh", "en");

        told(wei);

        var mail = new MailProgram(server, wei + "@desk.example").awaitMail("First response");
        assertThat(mail.getSubject()).isEqualTo("[" + ticket.reference() + "] Escalation: Replica lags");
    }

    @Test
    void tellsWhoIsGivenATicketButNotWhoTakesIt() {
        var wei = hire("en");

        triage.assign(ticket.reference(), "day-off", wei, wei);
        triage.assign(ticket.reference(), "day-off", null, wei);
        triage.assign(ticket.reference(), "night-shift", wei, "lea");

        var mailbox = new MailProgram(server, wei + "@desk.example");
        mailbox.awaitMail("This ticket is assigned to you");
        assertThat(mailbox.inbox()).hasSize(1);
    }

    @Test
    void opensAMailboxHoweverItsOwnerWritesTheAddress() {
        var wei = hire("en");

        told(wei);

        new MailProgram(server, wei + "@desk.example").awaitMail("First response");
        assertThat(new MailProgram(server, wei.toUpperCase(Locale.ROOT) + "@Desk.example").inbox())
                .hasSize(1);
    }

    private void told(String person) {
        transaction.executeWithoutResult(status -> events.publishEvent(new StaffNotified(
                ticket.reference(),
                clock.instant(),
                "onCall",
                "escalation",
                Map.of("agent", person, "clock", "firstResponse", "step", "75"))));
    }

    private String hire(String... languages) {
        desk.hire(
                NewPerson.of(wei(), "Wei", wei() + "@desk.example", Role.AGENT).speaking(languages));
        return wei();
    }

    private String wei() {
        return "wei-" + ticket.reference().value().toLowerCase(Locale.ROOT);
    }
}
