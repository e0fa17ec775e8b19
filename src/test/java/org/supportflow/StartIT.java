package org.supportflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

@SupportflowIT
class StartIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock testClock;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @Test
    void isReadyOnTheMainPort() {
        var answer = http.getForEntity("/actuator/health/readiness", String.class);

        assertThat(answer.getStatusCode().value()).isIn(200, 401);
        assertThat(engine.getName()).isEqualTo("default");
    }

    @Test
    void keepsWhatWasCommitted() {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(database.queryForObject("show " + setting, String.class)).isEqualTo("on");
        }
    }

    @Test
    void movesTheEnginesClockWithTheApplications() {
        testClock.advance(Duration.ofDays(3));

        assertThat(Duration.between(clock.instant(), ClockUtil.now().toInstant())
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        testClock.reset();
    }
}
