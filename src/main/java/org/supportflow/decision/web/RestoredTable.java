package org.supportflow.decision.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An earlier version that is to count again; {@code scope} as in publishing. */
record RestoredTable(
        @NotNull Integer version,
        @NotBlank @Size(max = 1000) String comment,
        @Nullable String scope) {}
