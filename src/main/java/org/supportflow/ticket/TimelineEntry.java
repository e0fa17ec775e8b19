package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that happened on a ticket, as its history shows it. */
@Entity
@Table(schema = "supportflow", name = "timeline_entry")
public class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "ticket_id")
    private UUID ticketId = new UUID(0, 0);

    private Instant at = Instant.EPOCH;
    private String kind = "";
    private String actor = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details = Map.of();

    protected TimelineEntry() {}

    TimelineEntry(UUID ticketId, Instant at, String kind, String actor, Map<String, String> details) {
        this.ticketId = ticketId;
        this.at = at;
        this.kind = kind;
        this.actor = actor;
        this.details = details;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public Instant at() {
        return at;
    }

    /** What happened, e.g. {@code assigned}; one word that screens translate. */
    public String kind() {
        return kind;
    }

    /** Who did it: a user id, an address, or the part of the product. */
    public String actor() {
        return actor;
    }

    public Map<String, String> details() {
        return details;
    }
}
