package org.supportflow.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A customer company; its reference is what tables name it by. */
@Entity
@Table(schema = "supportflow", name = "organization")
public class Organization {

    @Id
    private UUID id = UUID.randomUUID();

    private String reference = "";
    private String name = "";
    private int size;
    private String region = "unknown";
    private String zone = "UTC";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Organization() {}

    static Organization registered(NewOrganization described, Instant now) {
        var organization = new Organization();
        organization.reference = described.reference();
        organization.name = described.name();
        organization.size = described.size();
        organization.region = described.region();
        organization.zone = described.zone().getId();
        organization.createdAt = now;
        return organization;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    /** How many people work there, as far as known; 0 if not. */
    public int size() {
        return size;
    }

    public String region() {
        return region;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
