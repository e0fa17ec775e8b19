package org.supportflow.customer;

import jakarta.persistence.Embeddable;

/** A product in the versions that a subscription covers: {@code 26} means 26 and 26.x, {@code *} every version. */
@Embeddable
public record Coverage(String product, String version) {

    public static final String EVERY_VERSION = "*";

    public static Coverage of(String product) {
        return new Coverage(product, EVERY_VERSION);
    }

    boolean coversProduct(String asked) {
        return product.equalsIgnoreCase(asked.strip());
    }

    boolean coversVersion(String asked) {
        return version.equals(EVERY_VERSION)
                || asked.strip().equals(version)
                || asked.strip().startsWith(version + ".");
    }
}
