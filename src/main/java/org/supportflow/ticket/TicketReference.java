package org.supportflow.ticket;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people call a ticket, e.g. {@code SF-7K3Q9M}: short, random, neither guessable nor countable. */
public record TicketReference(String value) {

    /** Crockford's letters: nothing that is read or heard as something else. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("SF-[0-9A-HJKMNP-TV-Z]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public TicketReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not a ticket reference such as SF-7K3Q9M".formatted(value));
        }
    }

    public static TicketReference of(String value) {
        return new TicketReference(value);
    }

    /** For text that people typed: any case, blanks around it. */
    public static Optional<TicketReference> parse(String text) {
        var candidate = text.strip().toUpperCase(java.util.Locale.ROOT);
        return FORM.matcher(candidate).matches() ? Optional.of(of(candidate)) : Optional.empty();
    }

    static TicketReference random() {
        return of(RANDOM.ints(6, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining("", "SF-", "")));
    }

    @Override
    public String toString() {
        return value;
    }
}
