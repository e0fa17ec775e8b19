package org.supportflow.customer.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportflow.customer.Coverage;
import org.supportflow.customer.CustomerProblem;
import org.supportflow.customer.Plan;
import org.supportflow.customer.Subscription;
import org.supportflow.customer.SubscriptionDraft;
import org.supportflow.customer.UnusableCustomer;

/** A subscription as it is typed: by days where the organization is, the last day counted. */
record SubscriptionForm(
        String plan,
        String startsAt,
        String endsAt,
        String graceDays,
        String quota,
        String coverage,
        List<String> namedContacts) {

    private static final String USUAL_GRACE = "14";

    static SubscriptionForm empty() {
        return new SubscriptionForm(Plan.STANDARD.code(), "", "", USUAL_GRACE, "", "", List.of());
    }

    static SubscriptionForm of(Typed typed) {
        return new SubscriptionForm(
                typed.text("plan"),
                typed.text("startsAt"),
                typed.text("endsAt"),
                typed.text("graceDays"),
                typed.text("quota"),
                typed.text("coverage"),
                typed.all("namedContacts"));
    }

    static SubscriptionForm of(Subscription known, ZoneId zone) {
        return new SubscriptionForm(
                known.plan().code(),
                SubscriptionLine.first(known, zone).toString(),
                SubscriptionLine.last(known, zone).toString(),
                String.valueOf(known.graceDays()),
                known.quota().map(String::valueOf).orElse(""),
                known.coverage().stream().map(SubscriptionForm::line).sorted().collect(Collectors.joining("\n")),
                known.namedContacts().stream().map(Object::toString).toList());
    }

    private static String line(Coverage covered) {
        return covered.version().equals(Coverage.EVERY_VERSION)
                ? covered.product()
                : covered.product() + ", " + covered.version();
    }

    /** A day that nobody changed keeps its exact instant, which another system may have set. */
    SubscriptionDraft draft(ZoneId zone, Optional<Subscription> known) {
        return new SubscriptionDraft(
                plan,
                unchanged(known, startsAt, zone, SubscriptionLine::first, Subscription::startsAt)
                        .orElseGet(() -> midnight("startsAt", startsAt, 0, zone)),
                unchanged(known, endsAt, zone, SubscriptionLine::last, Subscription::endsAt)
                        .orElseGet(() -> midnight("endsAt", endsAt, 1, zone)),
                graceDays,
                quota,
                coverage.lines()
                        .filter(line -> !line.isBlank())
                        .map(SubscriptionForm::read)
                        .toList(),
                namedContacts);
    }

    private static Optional<Instant> unchanged(
            Optional<Subscription> known,
            String typed,
            ZoneId zone,
            BiFunction<Subscription, ZoneId, LocalDate> day,
            Function<Subscription, Instant> instant) {
        return known.filter(bought -> day.apply(bought, zone).toString().equals(typed))
                .map(instant);
    }

    private static @Nullable Instant midnight(String field, String typed, int daysLater, ZoneId zone) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed).plusDays(daysLater).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new UnusableCustomer(List.of(CustomerProblem.of(field, "instant")));
        }
    }

    private static Coverage read(String line) {
        var parts = line.split("[,，]", 2);
        return parts.length == 1 ? Coverage.of(parts[0].strip()) : new Coverage(parts[0].strip(), parts[1].strip());
    }

    /** For the page. */
    public boolean names(Object contact) {
        return Stream.of(contact).map(Object::toString).anyMatch(namedContacts::contains);
    }
}
