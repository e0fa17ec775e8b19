package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tables decided about a ticket, and who has it. */
@Embeddable
public class Handling {

    @Enumerated(EnumType.STRING)
    @Column(name = "stated_severity")
    private @Nullable Severity statedSeverity;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    private @Nullable String tier;
    private @Nullable String entitlement;

    @Column(name = "support_mode")
    private @Nullable String supportMode;

    private @Nullable String team;
    private @Nullable String assignee;

    protected Handling() {}

    static Handling stated(@Nullable Severity severity) {
        var handling = new Handling();
        handling.statedSeverity = severity;
        return handling;
    }

    void severity(Severity decided) {
        severity = decided;
    }

    void priority(Priority decided) {
        priority = decided;
    }

    void tier(String decided) {
        tier = decided;
    }

    void entitlement(String decided) {
        entitlement = decided;
    }

    void supportMode(String decided) {
        supportMode = decided;
    }

    void owner(@Nullable String newTeam, @Nullable String newAssignee) {
        team = newTeam;
        assignee = newAssignee;
    }

    /** What the customer said. */
    public Optional<Severity> statedSeverity() {
        return Optional.ofNullable(statedSeverity);
    }

    /** What holds now, decided by table or person. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    public Optional<String> tier() {
        return Optional.ofNullable(tier);
    }

    public Optional<String> entitlement() {
        return Optional.ofNullable(entitlement);
    }

    public Optional<String> supportMode() {
        return Optional.ofNullable(supportMode);
    }

    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }
}
