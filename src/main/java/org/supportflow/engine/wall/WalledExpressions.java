package org.supportflow.engine.wall;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of diagrams, tables and filters behind the wall: publishing a model would otherwise be running code.
 *
 * <p>The language itself knows no method calls (an older profile of it), and the resolver would refuse them.
 */
public class WalledExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final DiagramBeans beans;

    public WalledExpressions(DiagramBeans beans) {
        this.beans = beans;
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    /** The engine and its plug-ins offer more functions; their results have methods, so they stay out. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new WalledResolver(beans);
    }
}
