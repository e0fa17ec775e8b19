package org.supportflow.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.supportflow.audit.Audit;

/** Who was invited is at work as soon as they have come in by whatever way. */
@Component
class Invitations {

    private final Profiles profiles;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Invitations(Profiles profiles, Audit audit, ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.audit = audit;
        this.events = events;
    }

    void accepted(String person) {
        if (profiles.lock(person).status() == PersonStatus.INVITED) {
            profiles.invited(person, false);
            audit.record(person, "invitationAccepted", "person:" + person, Map.of());
            events.publishEvent(new StaffChanged(person));
        }
    }
}
