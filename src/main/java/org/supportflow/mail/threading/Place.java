package org.supportflow.mail.threading;

import org.supportflow.ticket.TicketReference;

/** Where a mail belongs, and by which rule; {@code staffAddress} is set when it answers a mail to one of ours. */
public record Place(TicketReference ticket, Rule rule, String staffAddress) {

    /** The rules in their order. */
    public enum Rule {
        ANSWERS_OUR_MAIL,
        SIGNED_ADDRESS,
        REFERENCE_OF_PARTICIPANT
    }

    static Place of(TicketReference ticket, Rule rule) {
        return new Place(ticket, rule, "");
    }

    public boolean answersStaffMail() {
        return !staffAddress.isEmpty();
    }
}
