package org.supportflow.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class AwayMapperTest {

    private final ProcessEngineException away =
            new ProcessEngineException("failed", new SQLException("terminating connection", "57P01"));

    @Test
    void answersThatTheDatabaseIsAway() {
        var answer = new AwayMapper().toResponse(away);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(answer.getEntity().toString()).contains("DatabaseAway", "Try again");
    }

    @Test
    void answersSoAlsoWhereACallWrapsIt() {
        assertThat(new RefusalMapper()
                        .toResponse(new RestException(
                                jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR, away, "Cannot complete"))
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void leavesTheRestToTheEngine() {
        assertThat(new AwayMapper()
                        .toResponse(new ProcessEngineException("broken"))
                        .getStatus())
                .isEqualTo(500);
        assertThat(new AwayMapper()
                        .toResponse(new org.camunda.bpm.engine.BadUserRequestException("no"))
                        .getStatus())
                .isEqualTo(400);
    }
}
