package org.supportflow.engine.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.util.EngineUtil;

/** Lets what somebody may not read answer like what is not there; the engine says 403, which tells that it is. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ForeignIds implements ContainerRequestFilter {

    /** How to find out whether the caller sees it, and what the engine itself says when it is not there. */
    private record Kind(BiPredicate<ProcessEngine, String> sees, String missing) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "task",
            new Kind(ForeignIds::seesTask, "No matching task with id %s"),
            "process-instance",
            new Kind(ForeignIds::seesInstance, "Process instance with id %s does not exist"),
            "execution",
            new Kind(ForeignIds::seesExecution, "Execution with id %s does not exist"));

    private static final Set<String> NO_IDS = Set.of("count", "create", "report", "delete", "suspended");

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(part -> !part.isEmpty())
                .toList();
        var ofEngine = path.size() > 2 && path.get(0).equals("engine") ? path.subList(2, path.size()) : path;
        var kind = ofEngine.size() < 2 ? null : KINDS.get(ofEngine.get(0));
        if (kind != null && !NO_IDS.contains(ofEngine.get(1))) {
            refuseUnseen(kind, ofEngine, request.getMethod());
        }
    }

    private static void refuseUnseen(Kind kind, List<String> path, String method) {
        var engine = EngineUtil.lookupProcessEngine(null);
        var id = path.get(1);
        if (!kind.sees().test(engine, id) && !isLate(engine, path, method)) {
            throw new InvalidRequestException(
                    Response.Status.NOT_FOUND, kind.missing().formatted(id));
        }
    }

    /** Whoever was slower at a task hears who was faster, although its rights ended with it. */
    private static boolean isLate(ProcessEngine engine, List<String> path, String method) {
        return path.get(0).equals("task")
                && method.equals(HttpMethod.POST)
                && ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired()
                        .execute(context -> context.runWithoutAuthorization(() -> hasEnded(context, path.get(1))));
    }

    private static boolean hasEnded(CommandContext context, String task) {
        var known = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(task);
        return known != null && known.getEndTime() != null;
    }

    private static boolean seesTask(ProcessEngine engine, String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).count() > 0;
    }

    private static boolean seesInstance(ProcessEngine engine, String id) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                > 0;
    }

    private static boolean seesExecution(ProcessEngine engine, String id) {
        return engine.getRuntimeService().createExecutionQuery().executionId(id).count() > 0;
    }
}
