package org.supportflow.engine.deployment;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries who publishes and why into the engine's own deploy transaction, on whose thread it runs. */
final class Publishing {

    private static final ThreadLocal<@Nullable Publication> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Long> BUILD = new ThreadLocal<>();

    private Publishing() {}

    static <T> T during(Publication publication, @Nullable Long build, Supplier<T> work) {
        CURRENT.set(publication);
        BUILD.set(build);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
            BUILD.remove();
        }
    }

    static Optional<Publication> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static Optional<Long> build() {
        return Optional.ofNullable(BUILD.get());
    }
}
