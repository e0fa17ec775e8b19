package org.supportflow.decision.publication;

import java.util.stream.Collectors;
import org.supportflow.decision.TableContract;
import org.supportflow.decision.TableContracts;

/** No such table, or no such version of it. */
public class UnknownTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTable(String key) {
        super("There is no table '%s'. Known tables: %s."
                .formatted(
                        key,
                        TableContracts.all().stream().map(TableContract::key).collect(Collectors.joining(", "))));
    }

    public UnknownTable(String key, int version) {
        super("Table '%s' has no version %d. GET /api/v1/tables/%s/versions lists them.".formatted(key, version, key));
    }
}
