package org.supportflow.engine.rest;

import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;

/** Puts our classes among those that both REST applications of the engine are made of. */
public final class RestWalls {

    private RestWalls() {}

    /** To be called before the first of them starts. */
    public static void raise() {
        var classes = CamundaRestResources.getConfigurationClasses();
        classes.remove(RestExceptionHandler.class);
        classes.add(RefusalMapper.class);
        classes.add(TaskConflictMapper.class);
        classes.add(ExpressionFilter.class);
    }
}
