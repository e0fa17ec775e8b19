package org.supportflow.decision;

import static org.supportflow.decision.Column.number;
import static org.supportflow.decision.Column.text;
import static org.supportflow.decision.Column.truth;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Every table that code knows, declared once: deployment, evaluation, pages and tests all read it here. */
public final class TableContracts {

    private static final String NONE = "none";

    private static final Column TIER = text("tier", "Tier", "Community", "Standard", "Premium", "Mission-critical");
    private static final Column SEVERITY = text("severity", "Severity", "S1", "S2", "S3", "S4");
    private static final Column PRIORITY = text("priority", "Priority", "P1", "P2", "P3", "P4");
    private static final Column ENVIRONMENT = text(
                    "environment", "Environment", "production", "test", "development", "unknown")
            .orElse("unknown");
    private static final Column TYPE = text("type", "Type", "incident", "question", "bug", "security", "feature");
    private static final Column ENTITLEMENT =
            text("entitlement", "Entitlement", "entitled", "community", "grace", "expired", "outOfScope", "unknown");
    private static final Column SUBSCRIPTION_STATE = text(
                    "subscriptionState", "Subscription", "active", "grace", "expired", NONE)
            .orElse(NONE);
    private static final Column PRODUCT = text("product", "Product").orElse(NONE);
    private static final Column COMPONENT = text("component", "Component");
    private static final Column SKILL = text("skill", "Skill");
    private static final Column REGION = text("region", "Region").orElse(NONE);
    private static final Column CONFIDENCE = number("confidence", "How sure (0 to 1)");
    private static final Column SECURITY = truth("security", "Security?").orElse(false);

    private static final List<TableContract> ALL = List.of(
            customerTier(),
            entitlement(),
            classification(),
            severity(),
            priority(),
            serviceLevel(),
            supportMode(),
            routing(),
            autoReply(),
            escalation(),
            followUp());

    private TableContracts() {}

    public static List<TableContract> all() {
        return ALL;
    }

    public static Optional<TableContract> find(String key) {
        return ALL.stream().filter(contract -> contract.key().equals(key)).findFirst();
    }

    /** The contract of a table that a diagram or code names. */
    public static TableContract get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("No table is called '%s'. Known tables: %s."
                        .formatted(
                                key,
                                String.join(
                                        ", ",
                                        ALL.stream().map(TableContract::key).toList()))));
    }

    private static TableContract first(String key, List<Column> inputs, Column... outputs) {
        return new TableContract(key, HitPolicy.FIRST, inputs, List.of(outputs));
    }

    private static TableContract customerTier() {
        return first(
                "customer-tier",
                List.of(
                        text("plan", "Plan", "community", "standard", "premium", "mission-critical", NONE)
                                .orElse(NONE),
                        SUBSCRIPTION_STATE,
                        number("organizationSize", "People in the organization"),
                        REGION,
                        truth("contributor", "Contributes to the project?").orElse(false)),
                TIER);
    }

    private static TableContract entitlement() {
        return first(
                "entitlement",
                List.of(
                        TIER,
                        SUBSCRIPTION_STATE,
                        truth("contactKnown", "Contact known?").orElse(false),
                        truth("productCovered", "Product covered?"),
                        truth("versionCovered", "Version covered?"),
                        number("quotaLeft", "Tickets left (empty: no limit)")),
                ENTITLEMENT.asVariable());
    }

    private static TableContract classification() {
        return first(
                "classification",
                List.of(
                        text("channel", "Channel", "mail", "rest", "portal", "phone", "forum"),
                        PRODUCT,
                        text("words", "Words found").orElse(""),
                        ENVIRONMENT),
                TYPE,
                COMPONENT,
                SKILL,
                CONFIDENCE.asVariable());
    }

    private static TableContract severity() {
        return first(
                "severity",
                List.of(
                        text("statedSeverity", "Customer says", "S1", "S2", "S3", "S4", NONE)
                                .orElse(NONE),
                        truth("production", "Production?"),
                        truth("outage", "Total outage?").orElse(false),
                        truth("dataLoss", "Data loss?").orElse(false),
                        truth("degraded", "Core function degraded?").orElse(false),
                        text("workaround", "Workaround", NONE, "cumbersome", "good", "unknown")
                                .orElse("unknown"),
                        number("shareOfUsers", "Share of users (%)"),
                        truth("questionOnly", "Only a question?").orElse(false)),
                SEVERITY);
    }

    private static TableContract priority() {
        return first("priority", List.of(SEVERITY, TIER, ENVIRONMENT, SECURITY), PRIORITY.asVariable());
    }

    private static TableContract serviceLevel() {
        return first(
                "service-level",
                List.of(text("organization", "Organization (own contract)").orElse(NONE), TIER, PRIORITY),
                text("firstResponse", "First response").orElse("").writtenAs(Form.TARGET),
                text("nextResponse", "Next response").orElse("").writtenAs(Form.TARGET),
                text("update", "Update every").orElse("").writtenAs(Form.TARGET),
                text("workaround", "Workaround").orElse("").writtenAs(Form.TARGET),
                text("resolution", "Resolution").orElse("").writtenAs(Form.TARGET),
                text("calendar", "Calendar", "business", "always").orElse("business"),
                text("onCall", "Page on call", "no", "yes", "onRequest", "manager")
                        .orElse("no"),
                text("onUpgrade", "When raised (R1)", "RETROACTIVE", "FROM_CHANGE", "KEEP_EARLIER_DUE")
                        .orElse("RETROACTIVE"),
                text("onDowngrade", "When lowered (R2)", "LONGER").orElse("LONGER"),
                text("onReopen", "When reopened (R3)", "RESUME", "NEW_CYCLE", "NONE")
                        .orElse("RESUME"),
                text("pausable", "Clocks that may pause (R4)")
                        .orElse("update,workaround,resolution")
                        .writtenAs(Form.CLOCKS),
                number("graceMinutes", "Minutes of grace (R1)").orElse(0.0));
    }

    private static TableContract supportMode() {
        return first(
                "support-mode",
                List.of(ENTITLEMENT, TIER, PRIORITY, TYPE),
                text("supportMode", "Diagram that handles it").asVariable());
    }

    private static TableContract routing() {
        return first(
                "routing",
                List.of(
                        PRODUCT,
                        COMPONENT.orElse(NONE),
                        text("language", "Language").orElse(NONE),
                        TIER,
                        PRIORITY,
                        REGION),
                text("team", "Team").asVariable(),
                SKILL,
                text("strategy", "Chosen by", "sticky", "leastLoaded", "roundRobin", "pull"));
    }

    private static TableContract autoReply() {
        return first(
                "auto-reply",
                List.of(TYPE, CONFIDENCE, TIER, PRIORITY),
                text("autoReply", "What happens", "replyNow", "suggest", "nothing")
                        .asVariable(),
                text("answer", "Standard answer").orElse(""));
    }

    private static TableContract escalation() {
        return new TableContract(
                "escalation",
                HitPolicy.COLLECT,
                List.of(
                        text("clock", "Clock", "firstResponse", "nextResponse", "update", "workaround", "resolution"),
                        number("step", "Step (%)"),
                        PRIORITY,
                        TIER,
                        truth("hasOwner", "Has an owner?").orElse(false)),
                List.of(
                        text("action", "Action", "notify", "raisePriority", "reassign", "page", "askLead"),
                        text("recipient", "Who", "owner", "team", "lead", "manager", "onCall"),
                        text("when", "When", "now", "atWork").orElse("now")));
    }

    private static TableContract followUp() {
        return first(
                "follow-up",
                List.of(
                        text("waitingFor", "Waiting for", "customer", "confirmation", "proof"),
                        number("businessDaysWaited", "Business days waited"),
                        PRIORITY,
                        SEVERITY,
                        SECURITY),
                text("followUp", "What happens", "wait", "remind", "solve", "close", "askHuman")
                        .asVariable(),
                text("next", "Look again after").orElse("").writtenAs(Form.TARGET));
    }
}
