package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.mail.inbound.MailReplay;
import org.supportflow.mail.server.EmbeddedMailServer;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.Conversation;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.OutgoingMessage;
import org.supportflow.ticket.Ticket;
import org.supportflow.ticket.Tickets;

@SupportflowIT
class MailIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    Tickets tickets;

    @Autowired
    Messages messages;

    @Autowired
    Conversation conversation;

    @Autowired
    MailReplay replay;

    @Autowired
    JdbcTemplate database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void makesATicketOfAMailAndAMessageOfItsAnswer() throws Exception {
        var anna = program("anna");
        anna.write("Broker does not start", "It hangs since this morning.\n\n-- \nAnna");
        var ticket = ticketOf(anna);

        assertThat(ticket.subject()).isEqualTo("Broker does not start");
        assertThat(said(ticket).get(0).body()).isEqualTo("It hangs since this morning.");
        assertThat(said(ticket).get(0).folded()).contains("-- \nAnna");

        conversation.agentWrites(
                ticket.reference(), OutgoingMessage.reply("agent", "Please send the log — grüß dich."));
        var mail = mailTo(anna, "Please send the log");
        assertThat(mail.getSubject()).isEqualTo("[" + ticket.reference() + "] Broker does not start");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(text(mail)).contains("grüß dich", "> It hangs since this morning.");
        assertThat(mail.getReplyTo()[0].toString()).contains("support+");

        anna.answer(mail, "Here it is.\n\nOn 2026-11-22 10:00 UTC, agent wrote:\n> Please send the log");
        await().atMost(SOON).until(() -> customerMessages(ticket).size() == 2);
        assertThat(customerMessages(ticket).get(1).body()).isEqualTo("Here it is.");
    }

    @Test
    void knowsATicketByTheSignedAddressAlone() throws Exception {
        var ben = program("ben");
        ben.write("Backup fails", "Every night.");
        var ticket = ticketOf(ben);
        conversation.agentWrites(ticket.reference(), OutgoingMessage.reply("agent", "Which version?"));
        var mail = mailTo(ben, "Which version?");
        var address = ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress();

        var colleague = program("colleague");
        colleague.send(address, colleague.mail(UUID.randomUUID() + "@x", "another subject", "Version 3."));

        await().atMost(SOON).until(() -> customerMessages(ticket).size() == 2);
        assertThat(customerMessages(ticket).get(1).author()).isEqualTo(colleague.address());
    }

    @Test
    void letsAReferenceInTheSubjectInOnlyForThoseWhoTakePart() {
        var cleo = program("cleo");
        cleo.write("Secret matter", "Do not tell.");
        var ticket = ticketOf(cleo);

        var stranger = program("stranger");
        stranger.write(
                "Re: [" + ticket.reference() + "] Secret matter", "Let me in.", "In-Reply-To: <forged@localhost>");
        stranger.send(
                "support+" + ticket.reference().value().substring(3).toLowerCase(java.util.Locale.ROOT)
                        + "-aaaaaaaaaaaaaaaa@localhost",
                stranger.mail(UUID.randomUUID() + "@x", "forged token", "Let me in."));
        cleo.write("AW: " + ticket.reference() + " something new", "I forgot to say.");

        await().atMost(SOON).until(() -> customerMessages(ticket).size() == 2);
        await().atMost(SOON).until(() -> ticketsOf(stranger).size() == 2);
        assertThat(customerMessages(ticket)).extracting(Message::author).containsOnly(cleo.address());
    }

    @Test
    void keepsTheWordsOfMachinesAsNotes() throws Exception {
        var dora = program("dora");
        dora.write("Cluster is down", "All of it.");
        var ticket = ticketOf(dora);
        conversation.agentWrites(ticket.reference(), OutgoingMessage.reply("agent", "We look at it."));
        var mail = mailTo(dora, "We look at it.");

        dora.answer(mail, "I am away until Monday.", "Auto-Submitted: auto-replied");

        await().atMost(SOON)
                .until(() -> said(ticket).stream().anyMatch(message -> message.authorKind() == AuthorKind.SYSTEM));
        assertThat(customerMessages(ticket)).hasSize(1);
        assertThat(said(ticket))
                .filteredOn(message -> message.authorKind() == AuthorKind.SYSTEM)
                .allSatisfy(note -> assertThat(note.isPublic()).isFalse());
    }

    @Test
    void processesAMessageIdOnceAndKeepsAnotherMailWithTheSameId() {
        var emil = program("emil");
        var id = mark + "@twice";
        emil.send("support@localhost", emil.mail(id, "First", "The first words."));
        emil.send("support@localhost", emil.mail(id, "First", "The first words."));
        emil.send("support@localhost", emil.mail(id, "Other", "Other words."));
        emil.write("Last", "The last words.");

        await().atMost(SOON).until(() -> ticketsOf(emil).size() == 2);
        assertThat(states(id)).containsExactlyInAnyOrder("processed", "duplicate");

        replay.processAgain(database.queryForObject(
                "select id from supportflow.raw_mail where message_id = ? and state = 'duplicate'", Long.class, id));
        await().atMost(SOON).until(() -> ticketsOf(emil).size() == 3);
    }

    @Test
    void takesInAMailWithTheCharacterThatCannotBeStored() {
        var nora = program("nora");
        var id = UUID.randomUUID() + "@customer.example";
        nora.send(
                "support@localhost",
                nora.mail(id, "Crash dump", "It says a=00b.").replace("Encoding: 8bit", "Encoding: quoted-printable"));
        var ticket = ticketOf(nora);

        assertThat(ticket.subject()).isEqualTo("Crash dump");
        assertThat(said(ticket).get(0).body()).isEqualTo("It says ab.");
    }

    /** The index over senders takes no text of any length: such a mail once stopped all that came after it. */
    @Test
    void takesInTheMailAfterOneWhoseSenderIsLongerThanAnyAddress() {
        var olga = program("olga");
        var longest = ThreadLocalRandom.current()
                .ints(6000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var id = UUID.randomUUID() + "@elsewhere.example";
        olga.put(olga.mail(id, "Too long", "Words.").replace("<" + olga.address(), "<" + longest + "@x.example"));

        olga.write("Backup fails", "It stops.");

        assertThat(ticketOf(olga).subject()).isEqualTo("Backup fails");
        await().atMost(SOON).until(() -> states(id).equals(List.of("failed")));
    }

    @Test
    void setsAMailAsideThatTheDatabaseRefuses() {
        var paul = program("paul");
        var subject = "Refused " + UUID.randomUUID();
        database.execute(
                "alter table supportflow.raw_mail add constraint refused check (subject <> '%s')".formatted(subject));
        try {
            paul.write(subject, "Words.");
            paul.write("Backup fails", "It stops.");

            assertThat(ticketOf(paul).subject()).isEqualTo("Backup fails");
        } finally {
            database.execute("alter table supportflow.raw_mail drop constraint refused");
        }
        assertThat(database.queryForList(
                        "select reason from supportflow.raw_mail where state = 'failed' and position(?::bytea in content) > 0",
                        String.class,
                        (Object) subject.getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .asString()
                .contains("It could not be stored");
    }

    @Test
    void keepsAMailThatCannotBeRead() {
        var fred = program("fred");
        var id = mark + "@nobody";
        fred.send(
                "support@localhost",
                fred.mail(id, "No sender", "Who am I?").replaceFirst("From: [^\r]*\r\n", "X-Nothing: 1\r\n"));

        await().atMost(SOON).until(() -> states(id).equals(List.of("failed")));
        assertThat(replay.processAgain(database.queryForObject(
                        "select id from supportflow.raw_mail where message_id = ?", Long.class, id)))
                .isTrue();
    }

    @Test
    void stopsALoopWithAResponderThatDoesNotSayItIsOne() throws Exception {
        var gus = program("gus");
        gus.write("Question", "What is this?");
        var answered = 0;
        var end = Instant.now().plusSeconds(12);
        while (Instant.now().isBefore(end)) {
            var mails = gus.inbox();
            for (; answered < mails.size(); answered++) {
                gus.write("I am away", "Your mail " + answered + " reached me.");
            }
            Thread.sleep(300);
        }

        assertThat(gus.inbox()).hasSizeBetween(1, 3);
    }

    private MailProgram program(String name) {
        return new MailProgram(server, name + "-" + mark + "@customer.example");
    }

    private Ticket ticketOf(MailProgram customer) {
        await().atMost(SOON).until(() -> !ticketsOf(customer).isEmpty());
        return tickets.findById(ticketsOf(customer).get(0)).orElseThrow();
    }

    private List<UUID> ticketsOf(MailProgram customer) {
        return database.queryForList(
                "select id from supportflow.ticket where contact_email = ? order by created_at",
                UUID.class,
                customer.address());
    }

    private List<Message> said(Ticket ticket) {
        return messages.findByTicketIdOrderByNumber(ticket.id());
    }

    private List<Message> customerMessages(Ticket ticket) {
        return said(ticket).stream()
                .filter(message -> message.authorKind() == AuthorKind.CUSTOMER)
                .toList();
    }

    private List<String> states(String messageId) {
        return database.queryForList(
                "select state from supportflow.raw_mail where message_id = ?", String.class, messageId);
    }

    private static MimeMessage mailTo(MailProgram customer, String words) {
        var found = new java.util.concurrent.atomic.AtomicReference<MimeMessage>();
        await().atMost(SOON).until(() -> {
            for (var mail : customer.inbox()) {
                if (text(mail).contains(words)) {
                    found.set(mail);
                }
            }
            return found.get() != null;
        });
        return found.get();
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent() instanceof MimeMultipart parts
                ? (String) parts.getBodyPart(0).getContent()
                : (String) mail.getContent();
    }
}
