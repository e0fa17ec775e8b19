package org.supportflow.customer;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;

/** Enters and changes organizations for people and systems; every change is recorded. */
@Service
@Transactional
public class OrganizationKeeper {

    private final Organizations organizations;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    OrganizationKeeper(Organizations organizations, Turns turns, Audit audit, Clock clock) {
        this.organizations = organizations;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Organization get(String reference) {
        return organizations.findByReference(reference).orElseThrow(UnknownCustomer::new);
    }

    public Organization add(OrganizationDraft draft, String by) {
        var described = draft.read();
        turns.take(described.reference());
        organizations.findByReference(described.reference()).ifPresent(known -> {
            throw AlreadyKnown.organization(known);
        });
        var added = organizations.save(Organization.registered(described, clock.instant()));
        organizations.flush();
        audit.record(by, "organizationAdded", subject(added), facts(described));
        return added;
    }

    /** What is there already is no change, whatever version it was begun on. */
    public Organization change(String reference, OrganizationDraft draft, @Nullable Long basedOn, String by) {
        var organization = organizations.lock(reference).orElseThrow(UnknownCustomer::new);
        var before = organization.described();
        var after = draft.referenced(reference).read();
        if (!after.equals(before)) {
            Changes.refuseIfStale(organization.version(), basedOn);
            organization.describe(after);
            organizations.flush();
            audit.record(
                    by, "organizationChanged", subject(organization), Changes.between(facts(before), facts(after)));
        }
        return organization;
    }

    static String subject(Organization organization) {
        return "organization:" + organization.reference();
    }

    private static Map<String, String> facts(NewOrganization described) {
        return Map.of(
                "name", described.name(),
                "size", String.valueOf(described.size()),
                "region", described.region(),
                "zone", described.zone().getId());
    }
}
