package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.supportflow.SupportflowIT;

/** docs/operations.md names metrics that the running product has, and all that are the product's own. */
@SupportflowIT
class OperationsDocumentIT {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|.*\\|.*\\|$", Pattern.MULTILINE);

    @Autowired
    TestRestTemplate http;

    @Autowired
    MeterRegistry meters;

    @LocalManagementPort
    int port;

    private String document;

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("docs/operations.md"));
        // requests are counted from the first one on
        http.getForEntity("/", String.class);
    }

    @Test
    void everyMetricNamedIsThere() {
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(http.getForEntity(actuator("/metrics/" + name), String.class)
                                .getStatusCode()
                                .value())
                        .as(name)
                        .isEqualTo(200));
    }

    @Test
    void everyMetricOfOursIsNamed() {
        var ours = meters.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("supportflow."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).isNotEmpty();
        assertThat(named()).containsAll(ours);
    }

    @Test
    void theOutboxIsToldByItsStates() {
        var outbox = http.getForObject(actuator("/metrics/supportflow.outbox"), JsonNode.class);

        assertThat(outbox.path("availableTags").path(0).path("values"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("waiting", "failed");
        assertThat(document).contains("`waiting` and `failed`");
    }

    private Set<String> named() {
        return ROW.matcher(document).results().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    private String actuator(String path) {
        return "http://localhost:" + port + "/actuator" + path;
    }
}
