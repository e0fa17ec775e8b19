package org.supportflow.customer.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.Coverage;
import org.supportflow.customer.SubscriptionDraft;

/** A subscription as clients write it. What only we say may be sent back. */
@JsonIgnoreProperties({"id", "state"})
record SubscriptionRequest(
        @Nullable String plan,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable Integer graceDays,
        @Nullable Integer quota,
        @Nullable List<@Nullable Covered> covers,
        @Nullable List<@Nullable String> namedContacts,
        @Nullable Long version) {

    SubscriptionDraft draft() {
        return new SubscriptionDraft(
                Objects.requireNonNullElse(plan, ""),
                startsAt == null ? null : startsAt.toInstant(),
                endsAt == null ? null : endsAt.toInstant(),
                Objects.toString(graceDays, ""),
                Objects.toString(quota, ""),
                covers == null
                        ? List.of()
                        : covers.stream().map(Covered::coverage).toList(),
                namedContacts == null
                        ? List.of()
                        : namedContacts.stream().map(String::valueOf).toList());
    }

    /** A product, in one version or in all. */
    record Covered(@Nullable String product, @Nullable String version) {

        static Coverage coverage(@Nullable Covered covered) {
            return covered == null
                    ? Coverage.of("")
                    : new Coverage(
                            Objects.requireNonNullElse(covered.product, ""),
                            Objects.requireNonNullElse(covered.version, ""));
        }
    }
}
