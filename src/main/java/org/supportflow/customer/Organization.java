package org.supportflow.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Version
    private @Nullable Long version;

    protected Organization() {}

    static Organization registered(NewOrganization described, Instant now) {
        var organization = new Organization();
        organization.reference = described.reference();
        organization.describe(described);
        organization.createdAt = now;
        return organization;
    }

    /** From now on it is as described; the reference stays, since tables name it. */
    void describe(NewOrganization described) {
        name = described.name();
        size = described.size();
        region = described.region();
        zone = described.zone().getId();
    }

    NewOrganization described() {
        return new NewOrganization(reference, name, size, region, zone());
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
        // "Z" is what programs write for UTC, and no zone that anybody could choose
        return ZoneId.of(zone.equals("Z") ? "UTC" : zone);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Counts the changes, so that nobody overwrites one that they have not seen. */
    public long version() {
        return version == null ? 0 : version;
    }
}
