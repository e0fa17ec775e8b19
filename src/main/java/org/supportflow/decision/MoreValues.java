package org.supportflow.decision;

import java.util.Set;

/** Values that people have added to those a column of a table allows, such as calendars of their own. */
public interface MoreValues {

    String table();

    String column();

    Set<String> values();
}
