package org.supportflow.customer.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.OrganizationDraft;

/** An organization as clients write it. What only we say may be sent back. */
@JsonIgnoreProperties("createdAt")
record OrganizationRequest(
        @Nullable String reference,
        @Nullable String name,
        @Nullable Integer size,
        @Nullable String region,
        @Nullable String zone,
        @Nullable Long version) {

    OrganizationDraft draft() {
        return new OrganizationDraft(
                Objects.requireNonNullElse(reference, ""),
                Objects.requireNonNullElse(name, ""),
                Objects.toString(size, ""),
                Objects.requireNonNullElse(region, ""),
                Objects.requireNonNullElse(zone, ""));
    }
}
