package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who asks, as known when they asked. */
@Embeddable
public class Requester {

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "contact_name")
    private @Nullable String name;

    @Column(name = "contact_email")
    private String email = "";

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @Column(name = "organization_name")
    private @Nullable String organizationName;

    protected Requester() {}

    static Requester unknown(String email, @Nullable String name) {
        var requester = new Requester();
        requester.email = email;
        requester.name = name;
        return requester;
    }

    static Requester of(KnownContact contact) {
        var requester = unknown(contact.email(), contact.name());
        requester.contactId = contact.id();
        requester.organizationId = contact.organizationId();
        requester.organizationName = contact.organizationName();
        return requester;
    }

    public Optional<UUID> contactId() {
        return Optional.ofNullable(contactId);
    }

    public String name() {
        return name == null || name.isBlank() ? email : name;
    }

    public String email() {
        return email;
    }

    public Optional<UUID> organizationId() {
        return Optional.ofNullable(organizationId);
    }

    public Optional<String> organizationName() {
        return Optional.ofNullable(organizationName);
    }
}
