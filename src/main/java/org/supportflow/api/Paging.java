package org.supportflow.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of a list, and how many a page. */
public record Paging(
        @Parameter(description = "Which page, from 0; 0 if not said") @Nullable @Min(0)
        Integer page,

        @Parameter(description = "How many a page; 50 if not said") @Nullable @Min(1) @Max(200)
        Integer size) {

    private static final int USUAL_SIZE = 50;

    public int number() {
        return page == null ? 0 : page;
    }

    public int rows() {
        return size == null ? USUAL_SIZE : size;
    }
}
