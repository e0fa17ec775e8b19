package org.supportflow.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the organizations that were asked for. */
public record OrganizationPage(List<Item> items, long total, int page, int size) {

    /** One of them with the subscription that runs, else the one that ended last. */
    public record Item(
            String reference,
            String name,
            String region,
            int size,
            int contacts,
            @Nullable String plan,
            @Nullable Instant until) {}
}
