package org.supportflow.engine.rest;

import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Puts our classes among those that both REST applications of the engine are made of; before any bean is made, since
 * those applications copy the list when they are made.
 */
@Component
class RestWalls implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var classes = CamundaRestResources.getConfigurationClasses();
        classes.remove(RestExceptionHandler.class);
        classes.remove(ProcessEngineExceptionHandler.class);
        classes.remove(ExceptionHandler.class);
        classes.add(AwayMapper.class);
        classes.add(RefusalMapper.class);
        classes.add(TaskConflictMapper.class);
        classes.add(BodyLimit.class);
        classes.add(ExpressionFilter.class);
        classes.add(ForeignIds.class);
    }
}
