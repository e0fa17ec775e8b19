package org.supportflow.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Role;

/** Opens at each start every queue as every role that sees it: a queue that fails would only show itself to an agent. */
@Component
class QueueTrial {

    private static final Logger LOG = LoggerFactory.getLogger(QueueTrial.class);
    private static final String NOBODY = "self-test";
    // The engine lists without a limit for nobody.
    private static final int MOST = 200;

    private final FilterService filters;
    private final IdentityService identities;

    QueueTrial(FilterService filters, IdentityService identities) {
        this.filters = filters;
        this.identities = identities;
    }

    @EventListener(ApplicationStartedEvent.class)
    void report() {
        problems()
                .forEach(problem -> LOG.error(
                        "Self-test of the queues: {} An operator mends or deletes the queue in Tasklist.", problem));
    }

    /** A sentence for each queue and role that do not go together. */
    List<String> problems() {
        return Arrays.stream(Role.values())
                .map(this::problemsOf)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> problemsOf(Role role) {
        try {
            identities.setAuthentication(NOBODY, List.of(role.group()));
            return filters.createFilterQuery().listPage(0, MOST).stream()
                    .flatMap(queue -> problem(queue, role).stream())
                    .toList();
        } finally {
            identities.clearAuthentication();
        }
    }

    private Optional<String> problem(Filter queue, Role role) {
        try {
            filters.listPage(queue.getId(), 0, 1);
            return Optional.empty();
        } catch (ProcessEngineException | ELException failure) {
            return Optional.of("'%s' does not open for role %s: %s"
                    .formatted(queue.getName(), role.group(), failure.getMessage()));
        }
    }
}
