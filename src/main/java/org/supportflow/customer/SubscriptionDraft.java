package org.supportflow.customer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A subscription as somebody typed it; empty is what nobody said. */
public record SubscriptionDraft(
        String plan,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String graceDays,
        String quota,
        List<Coverage> coverage,
        List<String> namedContacts) {

    private static final int LONGEST_GRACE = 366;
    private static final int LARGEST_QUOTA = 1_000_000;
    private static final int MOST = 200;
    private static final int PRODUCT = 80;
    private static final int VERSION = 40;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Only whom the organization has can be named. */
    NewSubscription read(Set<UUID> contacts) {
        var findings = new Findings();
        var from = instant("startsAt", startsAt, findings);
        var until = instant("endsAt", endsAt, findings);
        if (findings.none() && !until.isAfter(from)) {
            findings.report("endsAt", "period");
        }
        var read = new NewSubscription(
                plan(findings),
                from,
                until,
                graceDays.isBlank()
                        ? NewSubscription.USUAL_GRACE_DAYS
                        : findings.number("graceDays", graceDays, 0, LONGEST_GRACE),
                quota.isBlank() ? null : findings.number("quota", quota, 0, LARGEST_QUOTA),
                covered(findings),
                named(contacts, findings));
        findings.refuseIfAny();
        return read;
    }

    private static Instant instant(String field, @Nullable Instant said, Findings findings) {
        if (said == null) {
            findings.report(field, "missing");
            return FIRST;
        }
        if (said.isBefore(FIRST) || said.isAfter(LAST)) {
            findings.report(field, "instant");
        }
        return said;
    }

    private Plan plan(Findings findings) {
        var known = Stream.of(Plan.values())
                .filter(one -> one.code().equals(plan.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            findings.report("plan", "plan");
        }
        return known.orElse(Plan.COMMUNITY);
    }

    private Set<Coverage> covered(Findings findings) {
        if (coverage.size() > MOST) {
            findings.report("coverage", "many", MOST);
            return Set.of();
        }
        var read = new HashSet<Coverage>();
        for (var one : coverage) {
            var version = one.version().isBlank() ? Coverage.EVERY_VERSION : one.version();
            read.add(new Coverage(
                    findings.line("coverage", one.product(), PRODUCT), findings.line("coverage", version, VERSION)));
        }
        return read;
    }

    private Set<UUID> named(Set<UUID> contacts, Findings findings) {
        var read = new HashSet<UUID>();
        for (var id : namedContacts) {
            contacts.stream()
                    .filter(contact -> contact.toString().equals(id))
                    .findFirst()
                    .ifPresentOrElse(read::add, () -> findings.report("namedContacts", "no-contact"));
        }
        return read;
    }
}
