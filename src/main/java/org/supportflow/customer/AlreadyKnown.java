package org.supportflow.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reference or an address is taken; says by whom, so that people look there instead of entering it twice. */
public class AlreadyKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CustomerProblem problem;
    private final @Nullable String organization;

    private AlreadyKnown(String message, CustomerProblem problem, @Nullable String organization) {
        super(message);
        this.problem = problem;
        this.organization = organization;
    }

    static AlreadyKnown organization(Organization known) {
        return new AlreadyKnown(
                "Reference '%s' is %s. PUT /api/v1/organizations/%s changes it."
                        .formatted(known.reference(), known.name(), known.reference()),
                CustomerProblem.of("reference", "reference-taken", known.reference(), known.name()),
                known.reference());
    }

    static AlreadyKnown contact(Contact known) {
        return known.organization()
                .map(organization -> contactOf(known, organization))
                .orElseGet(() -> new AlreadyKnown(
                        "Address %s belongs to a contact without an organization.".formatted(known.email()),
                        CustomerProblem.of("email", "email-taken-by-nobody", known.email()),
                        null));
    }

    private static AlreadyKnown contactOf(Contact known, Organization organization) {
        var code = known.hasLeft() ? "email-taken-by-one-who-left" : "email-taken";
        return new AlreadyKnown(
                "Address %s belongs to %s, %s of %s (%s). An address belongs to one contact; move that one instead."
                        .formatted(
                                known.email(),
                                known.name(),
                                known.hasLeft() ? "who left, once a contact" : "a contact",
                                organization.name(),
                                organization.reference()),
                CustomerProblem.of(
                        "email", code, known.email(), known.name(), organization.name(), organization.reference()),
                organization.reference());
    }

    /** For the field in which it was typed. */
    public CustomerProblem problem() {
        return problem;
    }

    /** The reference of the organization that has it. */
    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }
}
