package org.supportflow.identity;

import org.springframework.stereotype.Component;
import org.supportflow.identity.rights.RoleRights;

/** Lets those who work in Tasklist see a queue; only operators make queues. */
@Component
public class QueueReaders {

    private final RoleRights rights;

    QueueReaders(RoleRights rights) {
        this.rights = rights;
    }

    public void letRead(String filter) {
        rights.letWorkersRead(filter);
    }
}
