package org.supportflow.decision.process;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.supportflow.decision.StuckOnTable;

/** No further try: until a person has mended the table, each would say the same. */
class GiveUp extends JobRetryCmd {

    private static final long serialVersionUID = 1L;

    GiveUp(String job, StuckOnTable reason) {
        super(job, reason);
    }

    @Override
    public Object execute(CommandContext context) {
        var job = getJob();
        if (job != null) {
            job.unlock();
            logException(job);
            job.setRetries(0);
        }
        return Boolean.TRUE;
    }
}
