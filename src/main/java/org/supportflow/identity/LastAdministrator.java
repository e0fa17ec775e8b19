package org.supportflow.identity;

import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Keeps somebody who can let people in, on whatever way an account or a role is taken away. */
@Component
public class LastAdministrator {

    private final Profiles profiles;

    LastAdministrator(Profiles profiles) {
        this.profiles = profiles;
    }

    /** To be asked in the transaction that takes this person's account or role away. */
    public void mayLose(String person) {
        if (profiles.isAdministrator(person) && !profiles.isThereAnotherAdministrator(person)) {
            throw new BadUserRequestException(
                    String.valueOf(PersonConflict.lastAdministrator().getMessage()));
        }
    }

    /** Without the group nobody is an administrator. */
    public void mayLoseGroup(String group) {
        if (Role.ADMIN.group().equals(group)) {
            throw new BadUserRequestException("The group '%s' makes people administrators: it stays.".formatted(group));
        }
    }
}
