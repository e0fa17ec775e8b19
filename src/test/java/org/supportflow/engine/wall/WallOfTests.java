package org.supportflow.engine.wall;

import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The wall around beans that a test made itself, so that an engine without Spring stands behind it too. */
public final class WallOfTests {

    private WallOfTests() {}

    public static DiagramBeans around(Map<String, Object> beans) {
        return new DiagramBeans(new StaticListableBeanFactory(beans));
    }
}
