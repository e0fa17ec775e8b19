package org.supportflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportflow.BesideOthers;

@BesideOthers
class StartUpTurnIT {

    private static final Duration LONGER_THAN_IT_ASKS = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private DatabaseAddress address;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(new DatabaseSettings("", "", "", folder, 0, 5));
        address = new DatabaseAddress(database.url(), EmbeddedDatabase.NAME, database.password());
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    @Test
    void letsASecondNodeStartOnlyWhenTheFirstHas() {
        var first = StartUpTurn.await(address);
        var second = CompletableFuture.supplyAsync(() -> StartUpTurn.await(address));

        await().during(LONGER_THAN_IT_ASKS).until(() -> !second.isDone());
        first.start();

        await().until(second::isDone);
        second.join().close();
    }

    @Test
    void holdsNobodyUpAfterAStartThatFailed() {
        StartUpTurn.await(address).close();

        StartUpTurn.await(address).close();
    }

    @Test
    void saysWhatToCheckWhenTheDatabaseCannotBeUsed() {
        var wrong = new DatabaseAddress(address.url() + "?password=secret", EmbeddedDatabase.NAME, "guess");

        assertThatThrownBy(() -> StartUpTurn.await(wrong))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("SUPPORTFLOW_DATABASE_PASSWORD")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }
}
