package org.supportflow.customer;

/** A contact as somebody typed it; empty is what nobody said. */
public record ContactDraft(String name, String email, String language, String zone, boolean contributor) {

    public static ContactDraft empty() {
        return new ContactDraft("", "", "", "", false);
    }

    public static ContactDraft of(Contact known) {
        return new ContactDraft(
                known.name(),
                known.email(),
                known.language().orElse(""),
                known.zone().map(Object::toString).orElse(""),
                known.contributor());
    }

    NewContact read() {
        var findings = new Findings();
        var read = new NewContact(
                findings.line("name", name, Findings.NAME),
                findings.email("email", email),
                language.isBlank() ? null : findings.language("language", language),
                zone.isBlank() ? null : findings.zone("zone", zone),
                contributor);
        findings.refuseIfAny();
        return read;
    }
}
