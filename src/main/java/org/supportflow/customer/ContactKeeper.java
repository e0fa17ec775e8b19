package org.supportflow.customer;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/**
 * Enters and changes contacts. The audit says which facts of a person changed but not what they were: it can never be
 * changed, and a person may ask to be forgotten.
 */
@Service
@Transactional
public class ContactKeeper {

    private final OrganizationKeeper organizations;
    private final Customers customers;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    ContactKeeper(OrganizationKeeper organizations, Customers customers, Turns turns, Audit audit, Clock clock) {
        this.organizations = organizations;
        this.customers = customers;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name, those who left too. */
    @Transactional(readOnly = true)
    public List<Contact> of(String organization) {
        return customers.findByOrganization(organizations.get(organization).id());
    }

    @Transactional(readOnly = true)
    public Contact get(String organization, UUID id) {
        return customers.find(id, organizations.get(organization).id()).orElseThrow(UnknownCustomer::new);
    }

    public Contact add(String reference, ContactDraft draft, String by) {
        var organization = organizations.get(reference);
        var described = draft.read();
        refuseKnown(described.email());
        var added = customers.save(Contact.registered(described, organization, clock.instant()));
        customers.flush();
        audit.record(by, "contactAdded", subject(added), Map.of("organization", reference));
        return added;
    }

    /** What is there already is no change, whatever version it was begun on. */
    public Contact change(String reference, UUID id, ContactChange change, @Nullable Long basedOn, String by) {
        var contact = customers.lock(id, organizations.get(reference).id()).orElseThrow(UnknownCustomer::new);
        var described = change.draft().read();
        var details = changes(contact, reference, described, change);
        if (details.isEmpty()) {
            return contact;
        }
        Changes.refuseIfStale(contact.version(), basedOn);
        if (!contact.email().equalsIgnoreCase(described.email())) {
            refuseKnown(described.email());
        }
        contact.describe(described);
        move(contact, reference, change);
        customers.flush();
        audit.record(by, "contactChanged", subject(contact), details);
        return contact;
    }

    private void move(Contact contact, String from, ContactChange change) {
        if (!change.organization().equals(from)) {
            contact.moveTo(existing(change.organization()));
        }
        if (change.left() && !contact.hasLeft()) {
            contact.leave(clock.instant());
        } else if (!change.left()) {
            contact.comeBack();
        }
    }

    private Organization existing(String reference) {
        try {
            return organizations.get(reference);
        } catch (UnknownCustomer unknown) {
            throw new UnusableCustomer(List.of(CustomerProblem.of("organization", "organization", reference)));
        }
    }

    private void refuseKnown(String email) {
        turns.take(email);
        customers.findByAddress(email).ifPresent(known -> {
            throw AlreadyKnown.contact(known);
        });
    }

    private static Map<String, String> changes(
            Contact contact, String reference, NewContact after, ContactChange change) {
        var before = contact.described();
        var details = new LinkedHashMap<String, String>();
        note(details, "name", before.name(), after.name());
        note(details, "email", before.email(), after.email());
        note(details, "language", before.language(), after.language());
        note(details, "zone", before.zone(), after.zone());
        note(details, "contributor", before.contributor(), after.contributor());
        details.putAll(Changes.between(
                Map.of("organization", reference, "left", String.valueOf(contact.hasLeft())),
                Map.of("organization", change.organization(), "left", String.valueOf(change.left()))));
        return details;
    }

    private static void note(
            Map<String, String> details, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            details.put(field, "changed");
        }
    }

    private static String subject(Contact contact) {
        return "contact:" + contact.id();
    }
}
