package org.supportflow.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who asks, known by the address they write from. */
@Entity
@Table(schema = "supportflow", name = "contact")
public class Contact {

    @Id
    private UUID id = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    private String name = "";
    private String email = "";
    private @Nullable String language;
    private @Nullable String zone;
    private boolean contributor;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Version
    private @Nullable Long version;

    protected Contact() {}

    static Contact registered(NewContact described, @Nullable Organization organization, Instant now) {
        var contact = new Contact();
        contact.organization = organization;
        contact.describe(described);
        contact.createdAt = now;
        return contact;
    }

    void describe(NewContact described) {
        name = described.name();
        email = described.email().strip();
        language = described.language();
        zone = described.zone() == null ? null : described.zone().getId();
        contributor = described.contributor();
    }

    NewContact described() {
        return new NewContact(name, email, language, zone().orElse(null), contributor);
    }

    /** From now on they speak for this organization; their earlier tickets stay with the other one. */
    void moveTo(Organization other) {
        organization = other;
    }

    /** From now on they speak for nobody; what they wrote stays. */
    void leave(Instant now) {
        leftAt = now;
    }

    void comeBack() {
        leftAt = null;
    }

    public UUID id() {
        return id;
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    /** When they left their organization; none while they are there. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    /** Counts the changes, so that nobody overwrites one that they have not seen. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** Has contributed to what we support, and is thanked for it with a lane of their own. */
    public boolean contributor() {
        return contributor;
    }
}
