package org.supportflow.engine.check;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Timers say a time that can be read, and none rings so often that it hurts everybody else. */
final class BoundedTimers implements DiagramRule {

    private static final Pattern DURATION = Pattern.compile(
            "P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R\\d{1,2}/" + DURATION.pattern());
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        diagram.named("timeDuration").forEach(timer -> check(timer, DURATION, "such as P3D or PT4H", findings));
        diagram.named("timeDate").forEach(timer -> check(timer, DATE, "such as ${followUpAt}", findings));
        diagram.named("timeCycle").forEach(timer -> check(timer, CYCLE, "a number of times, such as R3/P1D", findings));
        for (var cycle : diagram.elements()) {
            if (cycle.getLocalName().equals("failedJobRetryTimeCycle")) {
                checkRetries(cycle, findings);
            }
        }
    }

    private static void check(Element timer, Pattern allowed, String example, Findings findings) {
        var text = Dom.ownText(timer).strip();
        var variable = !DiagramExpressions.bean(text).isEmpty();
        if (!variable && !allowed.matcher(text).matches()) {
            findings.refuse(
                    timer,
                    "its time '" + text + "' cannot be used",
                    "Write it as ISO 8601 or one variable, " + example);
        }
    }

    private static void checkRetries(Element cycle, Findings findings) {
        for (var part : Dom.ownText(cycle).strip().split(",", -1)) {
            if (!DURATION.matcher(part.strip()).matches()
                    && !CYCLE.matcher(part.strip()).matches()) {
                findings.refuse(
                        cycle, "its retry cycle cannot be read", "Write it such as R3/PT1M or PT10S,PT1M,PT10M");
                return;
            }
        }
    }
}
