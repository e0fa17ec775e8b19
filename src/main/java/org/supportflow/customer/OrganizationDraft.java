package org.supportflow.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An organization as somebody typed it; empty is what nobody said. */
public record OrganizationDraft(String reference, String name, String size, String region, String zone) {

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final int LARGEST = 10_000_000;

    /** What tables say of tickets without an organization. */
    private static final String NOBODY = "none";

    public static OrganizationDraft empty() {
        return new OrganizationDraft("", "", "", "", "");
    }

    public static OrganizationDraft of(Organization known) {
        return new OrganizationDraft(
                known.reference(),
                known.name(),
                String.valueOf(known.size()),
                known.region(),
                known.zone().getId());
    }

    public OrganizationDraft referenced(String known) {
        return new OrganizationDraft(known, name, size, region, zone);
    }

    NewOrganization read() {
        var findings = new Findings();
        var readName = findings.line("name", name, Findings.NAME);
        var readReference = reference.isBlank() ? ofName(readName) : reference.strip();
        if (!REFERENCE.matcher(readReference).matches() || readReference.equals(NOBODY)) {
            findings.report("reference", reference.isBlank() ? "no-reference" : "reference");
        }
        var read = new NewOrganization(
                readReference,
                readName,
                size.isBlank() ? 0 : findings.number("size", size, 0, LARGEST),
                region(findings),
                findings.zone("zone", zone.isBlank() ? "UTC" : zone));
        findings.refuseIfAny();
        return read;
    }

    private String region(Findings findings) {
        var read = region.isBlank() ? "unknown" : region.strip();
        if (!REGION.matcher(read).matches()) {
            findings.report("region", "region");
        }
        return read;
    }

    /** {@code Société Générale (FR)} becomes {@code societe-generale-fr}; a name in other letters gives nothing. */
    private static String ofName(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.substring(0, Math.min(words.length(), 40));
    }
}
