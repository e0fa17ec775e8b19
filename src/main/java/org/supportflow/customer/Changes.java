package org.supportflow.customer;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a change changed, for the audit. */
final class Changes {

    private static final int LONGEST = 300;

    private Changes() {}

    /** Each field that differs with what it was and what it is. */
    static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        var changes = new TreeMap<String, String>();
        after.forEach((field, value) -> {
            var old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                changes.put(field, shortened(old) + " → " + shortened(value));
            }
        });
        return changes;
    }

    /** A change that was begun on an older version is refused, unless the caller does not ask. */
    static void refuseIfStale(long version, @Nullable Long basedOn) {
        if (basedOn != null && !Objects.equals(basedOn, version)) {
            throw new CustomerMeanwhileChanged(version);
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
