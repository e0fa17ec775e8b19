package org.supportflow.engine.check;

import java.util.regex.Pattern;

/** A file holds one process, which may run and whose history will be cleaned up. */
final class OneProcess implements DiagramRule {

    private static final Pattern DAYS = Pattern.compile("\\d{1,5}|P\\d{1,5}D");

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var processes = diagram.named("process");
        if (processes.size() != 1) {
            findings.refuse("the file", "it holds " + processes.size() + " processes", "Save one process in each file");
            return;
        }
        var process = processes.get(0);
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            findings.refuse(process, "it is not executable", "Tick 'Executable'");
        }
        if (!DAYS.matcher(Dom.camunda(process, "historyTimeToLive")).matches()) {
            findings.refuse(process, "it has no time to live", "Set 'Time to live' in days, such as 1095");
        }
        if (diagram.named("startEvent").stream().noneMatch(start -> process.equals(start.getParentNode()))) {
            findings.refuse(process, "it has no start", "Draw a start event");
        }
    }
}
