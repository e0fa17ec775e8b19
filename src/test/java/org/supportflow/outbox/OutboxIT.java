package org.supportflow.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.NewTicket;

@SupportflowIT
class OutboxIT {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    TestChannel channel;

    @Autowired
    TestFailures failures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Intake intake;

    @Autowired
    JdbcTemplate database;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void sendsWhatWasCommittedAndNothingElse() {
        transaction.executeWithoutResult(status -> outbox.put(TestChannel.KIND, null, mark + 1, mark + " kept"));
        transaction.executeWithoutResult(status -> {
            outbox.put(TestChannel.KIND, null, mark + 2, mark + " rolled back");
            status.setRollbackOnly();
        });

        await().atMost(Duration.ofSeconds(5))
                .until(() -> !channel.payloads(mark).isEmpty());
        assertThat(channel.payloads(mark)).containsExactly(mark + " kept");
    }

    @Test
    void refusesToPutOutsideATransaction() {
        assertThatThrownBy(() -> outbox.put(TestChannel.KIND, null, mark, mark))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void putsOneThingOnceForOneKey() {
        for (var i = 0; i < 3; i++) {
            transaction.executeWithoutResult(status -> outbox.put(TestChannel.KIND, null, mark, mark));
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> state(mark).equals("sent"));
        assertThat(channel.payloads(mark)).hasSize(1);
    }

    @Test
    void keepsTheOrderOfATicket() {
        var ticket = ticket();

        for (var i = 0; i < 30; i++) {
            var n = i;
            transaction.executeWithoutResult(
                    status -> outbox.put(TestChannel.KIND, ticket, mark + n, mark + String.format("%02d", n)));
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> channel.payloads(mark).size() == 30);
        assertThat(channel.payloads(mark)).isSorted();
    }

    @Test
    void tellsAPersonOfWhatCannotBeDeliveredAndGoesOn() {
        var ticket = ticket();

        transaction.executeWithoutResult(status -> {
            outbox.put(TestChannel.KIND, ticket, mark + 1, "never");
            outbox.put(TestChannel.KIND, ticket, mark + 2, mark + " next");
        });

        await().atMost(Duration.ofSeconds(5)).until(() -> channel.payloads(mark).contains(mark + " next"));
        assertThat(state(mark + 1)).isEqualTo("failed");
        assertThat(failures.of(TestChannel.KIND))
                .filteredOn(failed -> ticket.equals(failed.ticket()))
                .singleElement()
                .satisfies(failed -> assertThat(failed.error()).contains("nobody is there"));
    }

    @Test
    void waitsBeforeItTriesAgain() {
        transaction.executeWithoutResult(status -> outbox.put(TestChannel.KIND, null, mark, "later"));

        await().atMost(Duration.ofSeconds(5)).until(() -> state(mark).equals("waiting") && attempts(mark) == 1);
        assertThat(database.queryForObject(
                        "select next_attempt_at > now() + interval '5 seconds' from supportflow.outbox where idempotency_key = ?",
                        Boolean.class,
                        mark))
                .isTrue();
        database.update("update supportflow.outbox set state = 'failed' where idempotency_key = ?", mark);
    }

    @Test
    void takesOverFromANodeThatDied() {
        database.update("""
                insert into supportflow.outbox (kind, idempotency_key, payload, state, attempts, next_attempt_at, created_at)
                values ('test', ?, ?, 'sending', 1, now() - interval '1 second', now())""", mark, mark);

        await().atMost(Duration.ofSeconds(5)).until(() -> state(mark).equals("sent"));
        assertThat(attempts(mark)).isEqualTo(2);
    }

    @Test
    void givesAnItemToOneOfManyWorkers() throws Exception {
        var ids = 200;
        for (var i = 0; i < ids; i++) {
            database.update("""
                    insert into supportflow.outbox (kind, idempotency_key, payload, state, next_attempt_at, created_at)
                    values ('parked', ?, 'x', 'failed', now(), now())""", mark + i);
        }
        var taken = java.util.Collections.synchronizedList(new java.util.ArrayList<Long>());
        var start = new CountDownLatch(1);
        var workers = Executors.newFixedThreadPool(4);
        for (var w = 0; w < 4; w++) {
            workers.submit(() -> {
                start.await();
                List<OutboxItem> some;
                do {
                    some = rows.take(Duration.ofMinutes(5));
                    some.stream().filter(item -> item.kind().equals("parked")).forEach(item -> taken.add(item.id()));
                } while (!some.isEmpty());
                return null;
            });
        }

        database.update(
                "update supportflow.outbox set state = 'waiting' where kind = 'parked' and idempotency_key like ?",
                mark + "%");
        start.countDown();
        workers.shutdown();
        assertThat(workers.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();

        assertThat(taken).doesNotHaveDuplicates();
        database.update("delete from supportflow.outbox where kind = 'parked'");
    }

    private UUID ticket() {
        var asked = NewTicket.of(
                mark + "@outbox.example",
                "Order of mails",
                IncomingMessage.text(mark + "@outbox.example", "Hello", Channel.REST, Instant.now()),
                Channel.REST,
                "en");
        return intake.submit(asked, null).ticket().id();
    }

    private String state(String key) {
        return database.queryForObject(
                "select state from supportflow.outbox where idempotency_key = ?", String.class, key);
    }

    private int attempts(String key) {
        return database.queryForObject(
                "select attempts from supportflow.outbox where idempotency_key = ?", Integer.class, key);
    }
}
