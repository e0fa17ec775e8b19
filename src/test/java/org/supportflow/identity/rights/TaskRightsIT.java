package org.supportflow.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supportflow.SupportflowIT;

@SupportflowIT
class TaskRightsIT {

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    private final String task = UUID.randomUUID().toString();

    @BeforeEach
    void giveATaskToTeamSupport() {
        tasks.saveTask(tasks.newTask(task));
        tasks.addCandidateGroup(task, "support");
    }

    @AfterEach
    void removeIt() {
        tasks.deleteTask(task, true);
    }

    @Test
    void onlyItsTeamSeesATask() {
        assertThat(sees("ann", "support")).isTrue();
        assertThat(sees("dan", "database")).isFalse();
    }

    @Test
    void anotherTeamCannotClaimIt() {
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as("dan", "database", () -> {
                    tasks.claim(task, "dan");
                    return null;
                }));
    }

    @Test
    void aHandOverTakesTheRightsOfTheOldTeam() {
        tasks.deleteCandidateGroup(task, "support");
        tasks.addCandidateGroup(task, "database");

        assertThat(sees("ann", "support")).isFalse();
        assertThat(sees("dan", "database")).isTrue();
    }

    @Test
    void aNewOwnerTakesTheRightsOfTheOldOne() {
        tasks.deleteCandidateGroup(task, "support");
        tasks.setAssignee(task, "ann");
        tasks.setAssignee(task, "dan");

        assertThat(sees("ann", "support")).isFalse();
        assertThat(sees("dan", "database")).isTrue();
    }

    private boolean sees(String person, String team) {
        return as(person, team, () -> tasks.createTaskQuery().taskId(task).count() == 1);
    }

    private <T> T as(String person, String team, Supplier<T> question) {
        try {
            identities.setAuthentication(person, List.of("agent", team));
            return question.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
