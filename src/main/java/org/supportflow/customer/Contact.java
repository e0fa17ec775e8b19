package org.supportflow.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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

    protected Contact() {}

    static Contact registered(NewContact described, @Nullable Organization organization, Instant now) {
        var contact = new Contact();
        contact.organization = organization;
        contact.name = described.name();
        contact.email = described.email().strip();
        contact.language = described.language();
        contact.zone = described.zone() == null ? null : described.zone().getId();
        contact.contributor = described.contributor();
        contact.createdAt = now;
        return contact;
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

    /** Has contributed to what we support, and is thanked for it with a lane of their own. */
    public boolean contributor() {
        return contributor;
    }
}
