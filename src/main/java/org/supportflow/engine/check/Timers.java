package org.supportflow.engine.check;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Whether an event holds a ticket back, now and in a year: a timer that is over at once, or on a day that passes, does not. */
final class Timers {

    private static final Pattern NOTHING = Pattern.compile("(R\\d*/)?P([0.,]+[YMWD])*(T([0.,]+[HMS])*)?");

    private Timers() {}

    /** A variable may say any time, and is taken to wait. */
    static boolean isAtOnce(Element event) {
        return Dom.children(event, "timerEventDefinition")
                .flatMap(Dom::children)
                .anyMatch(time -> isAtOnce(time, Dom.ownText(time).strip()));
    }

    private static boolean isAtOnce(Element time, String text) {
        if (!DiagramExpressions.bean(text).isEmpty()) {
            return false;
        }
        return time.getLocalName().equals("timeDate")
                || text.contains("-")
                || NOTHING.matcher(text).matches();
    }
}
