package org.supportflow.identity;

import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of somebody who has signed in there.
 *
 * @param provider how people call it
 * @param userId empty if it says none
 * @param email only one that the provider has verified, else empty
 * @param groups empty if it says nothing of groups, which is not the same as none
 */
public record Vouched(String provider, String userId, String email, Optional<Set<String>> groups) {

    private static final int SHOWN = 100;

    /** For records of whoever is nobody here; the provider's word for them may be of any length. */
    String shown() {
        var word = userId.isEmpty() ? email : userId;
        return word.substring(0, Math.min(SHOWN, word.length()));
    }
}
