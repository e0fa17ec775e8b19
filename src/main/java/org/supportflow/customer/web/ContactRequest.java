package org.supportflow.customer.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.ContactChange;
import org.supportflow.customer.ContactDraft;

/** A contact as clients write it. What only we say may be sent back. */
@JsonIgnoreProperties({"id", "leftAt"})
record ContactRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone,
        @Nullable Boolean contributor,
        @Nullable String organization,
        @Nullable Boolean left,
        @Nullable Long version) {

    ContactDraft draft() {
        return new ContactDraft(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(language, ""),
                Objects.requireNonNullElse(zone, ""),
                Boolean.TRUE.equals(contributor));
    }

    /** Who does not name an organization leaves them where they are. */
    ContactChange change(String present) {
        return new ContactChange(draft(), Objects.requireNonNullElse(organization, present), Boolean.TRUE.equals(left));
    }
}
