package org.supportflow.sla.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * A due that was agreed with the customer.
 *
 * @param reason why it moves
 * @param consent where the customer agreed, such as a message's number
 */
record AgreedDue(
        @NotNull OffsetDateTime dueAt,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String consent) {}
