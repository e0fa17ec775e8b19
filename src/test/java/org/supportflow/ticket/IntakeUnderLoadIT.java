package org.supportflow.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;

/** Many clients at once, some of whom send the same request at the same moment, as one does after a time-out. */
@SupportflowIT
class IntakeUnderLoadIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String REFERENCES = "select reference from supportflow.ticket where contact_email = ?";
    private static final int CLIENTS = 8;
    private static final int EACH = 25;

    /** Of five requests a client sends these two at the same moment as its neighbour, with the same key. */
    private static final Set<Integer> SHARED = Set.of(1, 3);

    private static final int DUPLICATES = 40;
    private static final int TICKETS = CLIENTS * EACH - DUPLICATES;

    private record Answered(String key, int status, String reference) {}

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    JdbcTemplate database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private RestClientOfTests rest;
    private String contact;

    @BeforeEach
    void signIn() {
        rest = new RestClientOfTests(http, desk.agentOf("community"));
        contact = desk.customerWith(Plan.COMMUNITY);
    }

    /** Others need not work beside so many open tickets. */
    @AfterEach
    void withdrawAll() {
        references().forEach(ticket -> rest.post("/tickets/" + ticket + "/withdraw", Map.of()));
        await().atMost(SOON)
                .until(() -> database.queryForObject(
                                "select count(*) from act_ru_execution where parent_id_ is null and business_key_ in ("
                                        + REFERENCES + ")",
                                Integer.class,
                                contact)
                        == 0);
    }

    @Test
    void makesOneTicketAndOneProcessOfEachKey() throws Exception {
        var answers = atOnce(CLIENTS, this::submitAll);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(TICKETS);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(DUPLICATES);
        assertThat(answers.stream().collect(groupingBy(Answered::key, mapping(Answered::reference, toSet()))))
                .hasSize(TICKETS)
                .allSatisfy((key, made) -> assertThat(made).hasSize(1));
        assertThat(references()).hasSize(TICKETS);
        await().atMost(SOON).until(() -> !waitingInTheInbox());
        assertThat(processes()).hasSize(TICKETS).doesNotHaveDuplicates();
    }

    @Test
    void refusesAKeyWithAnotherBody() {
        var first = submit(mark, "The first words.");

        var other = submit(mark, "Other words.");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(other.getBody().path("type").asText()).isEqualTo("urn:supportflow:problem:idempotency-conflict");
        assertThat(references()).hasSize(1);
    }

    @Test
    void keepsTheKeysOfTwoCallersApart() {
        submit(mark, "The same words.");

        rest = new RestClientOfTests(http, desk.agentOf("community"));
        var another = submit(mark, "The same words.");

        assertThat(another.getStatusCode().value()).isEqualTo(201);
        assertThat(references()).hasSize(2);
    }

    /** What one client sends, one request after the other, and how each was answered. */
    private List<Answered> submitAll(int client, CyclicBarrier neighbours) throws Exception {
        var answers = new ArrayList<Answered>();
        for (var number = 0; number < EACH; number++) {
            var shared = SHARED.contains(number % 5);
            var key = "%s-%s-%d".formatted(mark, shared ? "pair" + client / 2 : "client" + client, number);
            if (shared) {
                neighbours.await();
            }
            var answer = submit(key, "How do I do the thing of " + key + "?");
            answers.add(new Answered(
                    key,
                    answer.getStatusCode().value(),
                    answer.getBody().path("reference").asText()));
        }
        return answers;
    }

    private ResponseEntity<JsonNode> submit(String key, String body) {
        return rest.post("/tickets", Map.of("contact", contact, "subject", "A question", "body", body), key);
    }

    private List<Answered> atOnce(int clients, Client work) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var running = new ArrayList<Future<List<Answered>>>();
            var pairs = Stream.generate(() -> new CyclicBarrier(2))
                    .limit(clients / 2)
                    .toList();
            for (var number = 0; number < clients; number++) {
                var client = number;
                running.add(threads.submit(() -> work.run(client, pairs.get(client / 2))));
            }
            var all = new ArrayList<Answered>();
            for (var answers : running) {
                all.addAll(answers.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> references() {
        return database.queryForList(REFERENCES, String.class, contact);
    }

    private boolean waitingInTheInbox() {
        return database.queryForObject("""
                select exists (select 1 from supportflow.inbox i join supportflow.ticket t on t.id = i.ticket_id
                               where t.contact_email = ? and i.state = 'waiting')
                """, Boolean.class, contact);
    }

    /** The tickets of the lifecycles that were ever started. */
    private List<String> processes() {
        return database.queryForList(
                "select business_key_ from act_hi_procinst where proc_def_key_ = 'ticket-lifecycle' and business_key_ in ("
                        + REFERENCES + ")",
                String.class,
                contact);
    }

    /** One of several that begin at the same moment. */
    private interface Client {

        List<Answered> run(int number, CyclicBarrier neighbours) throws Exception;
    }
}
