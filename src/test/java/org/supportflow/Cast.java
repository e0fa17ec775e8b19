package org.supportflow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whom a story is about, by first name; everything else stands for itself. */
class Cast {

    private final Map<String, String> names = new HashMap<>();
    private final String word = UUID.randomUUID().toString().substring(0, 8);

    /** An id that comes before those of other tests' people, for the product asks people by id where all else is equal. */
    String idOf(String name) {
        var id = "a-%s-%s".formatted(name, word);
        names.put(id, name);
        names.put(id + "@desk.example", name);
        return id;
    }

    String known(String name, String as) {
        names.put(name, as);
        return name;
    }

    String nameOf(String idOrAddress) {
        return names.getOrDefault(idOrAddress, idOrAddress);
    }
}
