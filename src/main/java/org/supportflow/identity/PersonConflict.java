package org.supportflow.identity;

/** Something about a person cannot be as asked, because of what is there already. */
public class PersonConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NAME_TAKEN,
        ADDRESS_TAKEN,
        MEANWHILE_CHANGED,
        LAST_ADMINISTRATOR,
        NOT_ACTIVE
    }

    private final Reason reason;
    private final transient PersonProblem problem;

    private PersonConflict(Reason reason, String message, PersonProblem problem) {
        super(message);
        this.reason = reason;
        this.problem = problem;
    }

    static PersonConflict nameTaken(String id) {
        return new PersonConflict(
                Reason.NAME_TAKEN,
                "Somebody is called '%s' already. PUT /api/v1/people/%s changes them.".formatted(id, id),
                PersonProblem.of("id", "id-taken", id));
    }

    static PersonConflict addressTaken(String email, String id) {
        return new PersonConflict(
                Reason.ADDRESS_TAKEN,
                "Address %s belongs to '%s'. An address belongs to one person.".formatted(email, id),
                PersonProblem.of("email", "email-taken", email, id));
    }

    static PersonConflict meanwhileChanged(long version) {
        return new PersonConflict(
                Reason.MEANWHILE_CHANGED,
                "It is at version %d meanwhile. Read it again, then make your change to it.".formatted(version),
                PersonProblem.of("form", "meanwhile"));
    }

    static PersonConflict lastAdministrator() {
        return new PersonConflict(
                Reason.LAST_ADMINISTRATOR,
                "Nobody else could let people in any more. Make somebody else an administrator first.",
                PersonProblem.of("roles", "last-administrator"));
    }

    static PersonConflict notActive(String id) {
        return new PersonConflict(
                Reason.NOT_ACTIVE,
                "'%s' is deactivated. Activate them first.".formatted(id),
                PersonProblem.of("form", "not-active"));
    }

    public Reason reason() {
        return reason;
    }

    /** For the field it is about. */
    public PersonProblem problem() {
        return problem;
    }
}
