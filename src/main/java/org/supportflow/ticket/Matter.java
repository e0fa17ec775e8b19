package org.supportflow.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a ticket is about: what the customer said of it and what classification made of that. */
@Embeddable
public class Matter {

    private @Nullable String product;

    @Column(name = "product_version")
    private @Nullable String productVersion;

    private String environment = "unknown";
    private @Nullable String component;
    private @Nullable String type;
    private @Nullable String skill;
    private @Nullable BigDecimal confidence;

    protected Matter() {}

    static Matter stated(@Nullable String product, @Nullable String version, @Nullable String environment) {
        var matter = new Matter();
        matter.product = product;
        matter.productVersion = version;
        matter.environment = environment == null || environment.isBlank() ? "unknown" : environment;
        return matter;
    }

    void classify(Classification classification) {
        type = classification.type();
        component = classification.component();
        skill = classification.skill();
        confidence = BigDecimal.valueOf(classification.confidence());
        if (classification.product() != null) {
            product = classification.product();
        }
    }

    public Optional<String> product() {
        return Optional.ofNullable(product);
    }

    public Optional<String> productVersion() {
        return Optional.ofNullable(productVersion);
    }

    public String environment() {
        return environment;
    }

    public Optional<String> component() {
        return Optional.ofNullable(component);
    }

    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    public Optional<String> skill() {
        return Optional.ofNullable(skill);
    }

    /** How sure the classification is, 0 to 1. */
    public Optional<Double> confidence() {
        return Optional.ofNullable(confidence).map(BigDecimal::doubleValue);
    }
}
