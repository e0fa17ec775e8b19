package org.supportflow.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportflow.ticket.Channel;
import org.supportflow.ticket.Severity;

/**
 * One ticket of the demo as a script: who asked what and when, and what people did about it afterwards.
 *
 * @param opened working time before now, e.g. {@code 9d}; real time for {@code always} stories
 * @param always people work on it day and night
 * @param missedPages pages that nobody acknowledged
 * @param triage what triage enters when it has to
 */
record Story(
        String by,
        @Nullable String name,
        String opened,
        boolean always,
        Channel channel,
        String subject,
        @Nullable String product,
        @Nullable String version,
        @Nullable String environment,
        @Nullable Severity severity,
        String text,
        int missedPages,
        Map<String, String> triage,
        List<Step> then) {

    Story {
        channel = Objects.requireNonNullElse(channel, Channel.MAIL);
        triage = Objects.requireNonNullElse(triage, Map.of());
        then = Objects.requireNonNullElse(then, List.of());
    }

    /**
     * What one person does some time after the step before.
     *
     * @param agent the outcome that an agent chooses, or {@code note}
     * @param customer {@code writes}, {@code confirms}, {@code withdraws}, {@code wantsAttention} or {@code raises}
     */
    record Step(
            String after,
            @Nullable String agent,
            @Nullable String customer,
            @Nullable String text,
            @Nullable String note,
            @Nullable Integer minutes,
            @Nullable Severity severity,
            @Nullable String because,
            @Nullable String link) {}

    boolean has(String outcome) {
        return then.stream().anyMatch(step -> outcome.equals(step.agent()));
    }
}
