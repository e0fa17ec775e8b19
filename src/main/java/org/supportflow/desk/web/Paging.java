package org.supportflow.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which page, from 0, and how many a page; fifty if not said. */
record Paging(
        @BindParam("page") @Nullable Integer asked,
        @BindParam("size") @Nullable Integer wanted) {

    private static final int USUAL_SIZE = 50;

    int page() {
        return asked == null ? 0 : asked;
    }

    int size() {
        return wanted == null ? USUAL_SIZE : wanted;
    }
}
