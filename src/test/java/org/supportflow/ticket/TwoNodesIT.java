package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supportflow.BesideOthers;
import org.supportflow.ProductDatabase;
import org.supportflow.ProductPostgres;
import org.supportflow.ProductProcess;
import org.supportflow.RestClientOfTests;

/** Two nodes, started at the same moment on an empty PostgreSQL that is not the product's own. */
@BesideOthers
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TICKETS = 100;
    private static final int CLIENTS = 4;

    private static ProductPostgres server;
    private static ProductDatabase database;
    private static final List<ProductProcess> NODES = new ArrayList<>();
    private static final List<RestClientOfTests> REST = new ArrayList<>();

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        server = new ProductPostgres();
        database = server.database();
        var folder = ProductProcess.newFolder();
        for (var name : List.of("one", "two")) {
            NODES.add(new ProductProcess(folder.resolve(name), server.settings()));
        }
        for (var node : NODES) {
            node.start();
        }
        for (var node : NODES) {
            node.awaitReady();
            REST.add(new RestClientOfTests(node.http(), "admin"));
        }
    }

    @AfterAll
    static void end() throws Exception {
        for (var node : NODES) {
            node.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void tellOneProcessOnceOfEachThingThatCameIn() throws Exception {
        var tickets = each(TICKETS, TwoNodesIT::submit);
        await(() -> assertThat(openTasks()).isEqualTo(Map.of("waitForCustomerReply", TICKETS)));
        each(2 * TICKETS, number -> written(tickets.get(number / 2), number));
        await(() -> assertThat(openTasks()).isEqualTo(Map.of("checkProof", TICKETS)));
        await(() -> assertThat(database.count("supportflow.inbox where state = 'waiting'"))
                .isZero());

        assertThat(deliveries("ticketSubmitted")).isEqualTo(Map.of("delivered", TICKETS));
        assertThat(deliveries("customerReplied")).isEqualTo(Map.of("delivered", TICKETS, "not_awaited", TICKETS));
        assertThat(database.count("supportflow.message")).isEqualTo(3 * TICKETS);
        assertThat(database.count("act_ru_incident")).isZero();
        assertThat(database.ticketsWithoutExactlyOneProcess()).isEmpty();
        assertThat(ticketsThatDidNotHearTheCustomerOnce()).isEmpty();
        assertThat(deliveredBy(0)).isPositive();
        assertThat(deliveredBy(1)).isPositive();
        assertThat(deliveredBy(0) + deliveredBy(1)).isEqualTo(3 * TICKETS);
    }

    /** They are the product as it is shipped, other than what most tests share. */
    @Test
    void offerNothingButPasswordsWhereNoProviderIsNamed() {
        var node = NODES.get(0).http();

        assertThat(node.getForObject("/sign-in", String.class))
                .contains("Sign in to your desk")
                .doesNotContain("/sign-in/oidc");
        assertThat(node.getForEntity("/sign-in/oidc", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(node.getForEntity("/sign-in/oidc/return?code=x&state=y", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private static String submit(int number) {
        return REST.get(number % 2)
                .submit("customer-" + number + "@elsewhere.example", "Matter " + number, "It does not work.");
    }

    /** The two messages of a ticket come at the same time, each to another node; only the first is waited for. */
    private static String written(String ticket, int number) {
        var answer = REST.get(number % 2)
                .post("/tickets/" + ticket + "/messages", Map.of("from", "contact", "body", "Here is our contract."));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return ticket;
    }

    private static List<String> each(int times, IntFunction<String> work) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var calls = IntStream.range(0, times)
                    .mapToObj(number -> clients.submit(() -> work.apply(number)))
                    .toList();
            var answers = new ArrayList<String>();
            for (var call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
    }

    private static Map<String, Integer> openTasks() {
        return database.countEach("task_def_key_", "act_ru_task");
    }

    private static Map<String, Integer> deliveries(String message) {
        return database.countEach("state", "supportflow.inbox where message = '" + message + "'");
    }

    private static List<String> ticketsThatDidNotHearTheCustomerOnce() {
        return database.jdbc().sql("""
                        select p.business_key_ from act_hi_procinst p left join act_hi_actinst a
                            on a.root_proc_inst_id_ = p.id_ and a.act_id_ = 'customerReplied'
                        where p.super_process_instance_id_ is null
                        group by p.id_ having count(a.id_) <> 1
                        """).query(String.class).list();
    }

    private static int deliveredBy(int node) {
        return (int) NODES.get(node).metric("supportflow.inbox.delivered");
    }
}
