package org.supportflow.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supportflow.BesideOthers;
import org.supportflow.ProductDatabase;
import org.supportflow.ProductProcess;

/** The product is killed in the middle of 200 mails, with a mail server that goes on without it. */
@BesideOthers
class KilledMidMailIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledMidMailIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String US = "support@localhost";

    private static final int CUSTOMERS = 20;
    private static final int TICKETS = 140;
    private static final int ANSWERS = 60;
    private static final int MAILS = TICKETS + ANSWERS;
    /** So many of the tickets are there, and their customers have our letter, before the rest comes. */
    private static final int ANSWERED = 40;
    /** So many mails come a second time, half of them long after the first. */
    private static final int TWICE = 10;

    /** A mail that is ready to be sent, and the ticket that it belongs to: its own, or that of the letter it answers. */
    private record Mail(MailProgram from, String words, String raw, Optional<String> ticket) {

        void send() {
            from.send(US, raw);
        }
    }

    private static final List<String> ADDRESSES = IntStream.range(0, CUSTOMERS)
            .mapToObj(number -> "customer-" + number + "@customer.example")
            .toList();

    private SeparateMailServer server;
    private ProductProcess product;
    private ProductDatabase database;
    private List<MailProgram> customers;

    @BeforeEach
    void start() throws Exception {
        server = SeparateMailServer.start(
                Stream.concat(Stream.of(US), ADDRESSES.stream()).toList());
        customers = ADDRESSES.stream().map(server::program).toList();
        var folder = ProductProcess.newFolder();
        var port = Integer.toString(ProductProcess.freePort());
        product = new ProductProcess(
                folder,
                Map.of(
                        "SUPPORTFLOW_DATABASE_EMBEDDED_PORT",
                        port,
                        "SUPPORTFLOW_MAIL_SMTP_URL",
                        server.smtpUrl(),
                        "SUPPORTFLOW_MAIL_IMAP_URL",
                        server.imapUrl(US),
                        // What the killed node had taken is free again soon enough for a test to wait for it.
                        "SUPPORTFLOW_ENGINE_JOB_LOCK",
                        "20s",
                        "SUPPORTFLOW_OUTBOX_LEASE",
                        "15s"));
        product.start();
        product.awaitReady();
        database = new ProductDatabase(
                "jdbc:postgresql://127.0.0.1:" + port + "/supportflow",
                Files.readString(folder.resolve("postgresql.password")));
    }

    @AfterEach
    void end() throws Exception {
        if (product != null) {
            product.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void makesOneTicketOrOneMessageOfEachMail() throws Exception {
        var tickets = IntStream.range(0, TICKETS).mapToObj(this::newMail).toList();
        tickets.subList(0, ANSWERED).forEach(Mail::send);
        await(() -> assertThat(letters()).hasSize(ANSWERED));
        var answers = answers(letters());
        var sending = CompletableFuture.runAsync(() -> rest(tickets, answers).forEach(Mail::send));

        killWhenStored(MAILS * 2 / 5);
        killWhenStored(MAILS * 7 / 10);
        sending.join();
        await(this::everythingIsDone);

        assertThat(written()).containsExactlyInAnyOrderElementsOf(expected(tickets, answers));
        assertThat(database.count("supportflow.ticket")).isEqualTo(TICKETS);
        assertThat(database.ticketsWithoutExactlyOneProcess()).isEmpty();
        assertThat(database.count("act_ru_incident")).isZero();
        assertThat(lettersById().keySet()).containsExactlyInAnyOrderElementsOf(sentLetters());
        assertThat(lettersById().values()).allMatch(times -> times <= 2);
    }

    private Mail newMail(int number) {
        var from = customers.get(number % CUSTOMERS);
        var words = "The pump " + name(number) + " is too loud.";
        return new Mail(from, words, from.mail(name(number) + "@x", "Pump " + name(number), words), Optional.empty());
    }

    /** Digits would not do: mails that differ in nothing else are taken for those of a machine. */
    private static String name(int number) {
        return String.valueOf(new char[] {(char) ('a' + number / 26), (char) ('a' + number % 26)});
    }

    private record Letter(MailProgram to, MimeMessage mail) {}

    private List<Letter> letters() {
        return customers.stream()
                .flatMap(to -> to.inbox().stream().map(mail -> new Letter(to, mail)))
                .toList();
    }

    private static List<Mail> answers(List<Letter> letters) throws MessagingException {
        var answers = new ArrayList<Mail>();
        for (var number = 0; number < ANSWERS; number++) {
            answers.add(answer(letters.get(number % letters.size()), "re" + name(number)));
        }
        return answers;
    }

    private static Mail answer(Letter letter, String name) throws MessagingException {
        var words = "It is number " + name + " of ours.";
        var subject = letter.mail().getSubject();
        var raw = letter.to()
                .mail(
                        name + "@x",
                        "Re: our pump",
                        words,
                        "In-Reply-To: " + letter.mail().getMessageID());
        return new Mail(letter.to(), words, raw, Optional.of(subject.substring(1, subject.indexOf(']'))));
    }

    private static List<Mail> rest(List<Mail> tickets, List<Mail> answers) {
        var all = new ArrayList<>(tickets.subList(ANSWERED, TICKETS));
        all.addAll(answers);
        all.addAll(tickets.subList(0, TWICE / 2));
        all.addAll(answers.subList(0, TWICE / 2));
        Collections.shuffle(all, new Random(7));
        return all;
    }

    /** While others wait in the mailbox, or are stored and not yet looked at, or looked at and not told to a process. */
    private void killWhenStored(int mails) throws Exception {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.count("supportflow.raw_mail") >= mails);
        product.kill();
        // The database outlives the product until the next start.
        LOG.info(
                "Killed with mails {}, inbox {}, outbox {}, {} jobs taken",
                database.countEach("state", "supportflow.raw_mail"),
                database.countEach("state", "supportflow.inbox"),
                database.countEach("state", "supportflow.outbox"),
                database.count("act_ru_job where lock_owner_ is not null"));
        assertThat(database.count("supportflow.raw_mail")).isLessThan(MAILS);
        product.start();
        product.awaitReady();
    }

    private void everythingIsDone() {
        assertThat(database.countEach("state", "supportflow.raw_mail")).isEqualTo(Map.of("processed", MAILS));
        assertThat(database.count("supportflow.inbox where state = 'waiting'")).isZero();
        assertThat(database.count("act_ru_job where type_ = 'message'")).isZero();
        assertThat(database.countEach("state", "supportflow.outbox")).containsOnlyKeys("sent");
    }

    /** What customers said, and on which ticket when it did not begin one. */
    private List<String> written() {
        return database.jdbc().sql("""
                        select m.body || case when m.number = 1 then '' else ' ' || t.reference end
                        from supportflow.message m join supportflow.ticket t on t.id = m.ticket_id
                        where m.author_kind = 'CUSTOMER'
                        """).query(String.class).list();
    }

    private static List<String> expected(List<Mail> tickets, List<Mail> answers) {
        return Stream.concat(tickets.stream(), answers.stream())
                .map(mail ->
                        mail.words() + mail.ticket().map(ticket -> " " + ticket).orElse(""))
                .toList();
    }

    private Map<String, Long> lettersById() throws MessagingException {
        var ids = new ArrayList<String>();
        for (var letter : letters()) {
            ids.add(letter.mail().getMessageID().replaceAll("[<>]", ""));
        }
        return ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<String> sentLetters() {
        return database.jdbc()
                .sql("select trim(both '<>' from message_id) from supportflow.sent_mail where audience = 'customer'")
                .query(String.class)
                .list();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(assertion);
    }
}
