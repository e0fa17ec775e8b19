package org.supportflow.decision.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supportflow.decision.publication.TableChange;

/**
 * A table to be put live.
 *
 * @param xml the table as DMN XML
 * @param scope {@code new} (also when left out), {@code open-from-now} or {@code open-retroactively}
 * @param basedOn the version that it was made from; 409 when another one is live by now
 */
record PublishedTable(
        @NotBlank String xml,
        @NotBlank @Size(max = 1000) String comment,
        @Nullable String scope,
        @Nullable @Positive Integer basedOn) {

    TableChange of(String key) {
        return new TableChange(key, xml.getBytes(StandardCharsets.UTF_8), comment, Scopes.read(scope), basedOn);
    }
}
