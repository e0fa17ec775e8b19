package org.supportflow.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;

@SupportflowIT
class MailStoreIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant RECEIVED = Instant.parse("2026-11-16T08:00:00Z");

    @Autowired
    MailStore store;

    @Autowired
    ReadingNode node;

    @Autowired
    JdbcTemplate database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String account = "imap://test/" + mark;

    @Test
    void makesNothingTwiceWhenTheServerNumbersItsMailsAnew() {
        for (var validity = 1; validity <= 2; validity++) {
            for (var uid = 1; uid <= 5; uid++) {
                store.store(new Arrived(account, validity, uid, RECEIVED, mail(uid, "Received: by hop " + validity)));
            }
        }

        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(count("supportflow.ticket where contact_email like '%" + mark + "%'"))
                .isEqualTo(5);
        assertThat(store.watermark(account)).contains(new MailStore.Watermark(2, 5));
    }

    @Test
    void takesTheServersWordForWhenAMailWasReceived() {
        store.store(new Arrived(account, 1, 1, RECEIVED, mail(1, "Date: Thu, 1 Jan 1970 00:00:00 +0000")));

        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(database.queryForObject(
                                "select opened_at from supportflow.ticket where contact_email like ?",
                                java.time.OffsetDateTime.class,
                                "%" + mark + "%")
                        .toInstant())
                .isEqualTo(RECEIVED);
    }

    @Test
    void processesEachOfManyMailsOnceWithSeveralThreads() {
        var threads = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(IntStream.rangeClosed(1, 60)
                            .mapToObj(uid -> new Arrived(account, 1, uid, RECEIVED, mail(uid, "X-Number: " + uid)))
                            .map(arrived -> CompletableFuture.runAsync(() -> store.store(arrived), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(count("supportflow.ticket where contact_email like '%" + mark + "%'"))
                .isEqualTo(60);
        assertThat(count("supportflow.raw_mail where account = '" + account + "' and state = 'processed'"))
                .isEqualTo(60);
    }

    @Test
    void letsOneNodeReadAtATime() {
        var other = new ReadingNode(database.getDataSource());

        await().atMost(SOON).until(node::isUs);
        assertThat(other.isUs()).isFalse();
    }

    private byte[] mail(int number, String header) {
        return ("From: c" + number + "-" + mark + "@store.example\r\nSubject: Mail " + number + " " + mark
                        + "\r\nMessage-ID: <" + number + "." + mark + "@store.example>\r\n" + header
                        + "\r\n\r\nWords of mail " + number + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private int waiting() {
        return count("supportflow.raw_mail where account = '" + account + "' and state = 'new'");
    }

    private int count(String what) {
        return database.queryForObject("select count(*) from " + what, Integer.class);
    }
}
