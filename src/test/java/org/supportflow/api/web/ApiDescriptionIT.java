package org.supportflow.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.supportflow.SupportflowIT;

/** What the OpenAPI document promises to whoever makes a client of it. */
@SupportflowIT
class ApiDescriptionIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private SwaggerParseResult read;
    private OpenAPI document;

    @BeforeEach
    void read() {
        read = new OpenAPIV3Parser().readContents(http.getForObject("/v3/api-docs", String.class));
        document = read.getOpenAPI();
    }

    @Test
    void isAValidDocumentWithAHead() {
        assertThat(read.getMessages()).isEmpty();
        assertThat(document.getInfo().getTitle()).isEqualTo("Supportflow");
        assertThat(document.getInfo().getVersion()).isEqualTo("v1");
        assertThat(document.getInfo().getDescription()).contains("RFC 9457", "Idempotency-Key");
        assertThat(document.getComponents().getSecuritySchemes().values())
                .extracting(scheme -> scheme.getScheme())
                .containsExactlyInAnyOrder("basic", "bearer");
        assertThat(document.getSecurity()).hasSize(2);
    }

    @Test
    void describesEveryCallThatThereIs() {
        var there = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(call -> call.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> call.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));

        assertThat(described()).containsExactlyElementsOf(there).hasSizeGreaterThan(25);
    }

    @Test
    void saysOfEveryCallWhatItDoesAndHowItMayBeRefused() {
        var ids = new ArrayList<String>();
        document.getPaths()
                .forEach((path, calls) -> calls.readOperationsMap().forEach((method, call) -> {
                    ids.add(call.getOperationId());
                    assertThat(call.getSummary()).as(method + " " + path).isNotBlank();
                    assertThat(call.getResponses().keySet())
                            .as(method + " " + path)
                            .contains("401", "403")
                            .anyMatch(status -> status.startsWith("2"));
                    call.getResponses().forEach((status, answer) -> {
                        if (status.startsWith("4")) {
                            assertThat(answer.getContent()
                                            .get("application/problem+json")
                                            .getSchema()
                                            .get$ref())
                                    .endsWith("/Problem");
                        }
                    });
                }));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9]+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/v1/tickets                               | 200 201 400 401 403 413 415 422
            GET  | /api/v1/tickets                               | 200 400 401 403
            GET  | /api/v1/tickets/{reference}                   | 200 401 403 404
            POST | /api/v1/tickets/{reference}/messages          | 201 400 401 403 404 409 413 415 422
            POST | /api/v1/tickets/{reference}/attention         | 202 401 403 404 409
            POST | /api/v1/tickets/{reference}/severity          | 202 400 401 403 404 409 413 415
            POST | /api/v1/working-time                          | 200 400 401 403 413 415 422
            PUT  | /api/v1/calendars/{key}                       | 200 400 401 403 404 409 413 415 422
            POST | /api/v1/organizations                         | 201 400 401 403 409 413 415 422
            PUT  | /api/v1/organizations/{organization}          | 200 400 401 403 404 409 413 415 422 428
            """)
    void listsTheAnswersThatReallyCome(HttpMethod method, String path, String statuses) {
        assertThat(call(method, path).getResponses().keySet()).containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void tellsOfTheKeyThatMakesNothingTwice() {
        for (var path : List.of("/api/v1/tickets", "/api/v1/tickets/{reference}/messages")) {
            assertThat(call(HttpMethod.POST, path).getParameters())
                    .filteredOn(parameter -> "Idempotency-Key".equals(parameter.getName()))
                    .singleElement()
                    .satisfies(key -> assertThat(key.getDescription()).contains("makes nothing twice"));
        }
    }

    @Test
    void listsWhatAFieldMayBe() {
        var ticket = document.getComponents().getSchemas().get("TicketRequest");

        assertThat(ticket.getRequired()).contains("contact", "subject", "body");
        assertThat(property(ticket, "environment").getEnum())
                .isEqualTo(List.of("production", "test", "development", "unknown"));
        assertThat(call(HttpMethod.GET, "/api/v1/tickets").getParameters())
                .extracting(parameter -> parameter.getName())
                .containsExactlyInAnyOrder("status", "team", "organization", "q", "sort", "page", "size");
    }

    private static io.swagger.v3.oas.models.media.Schema<?> property(
            io.swagger.v3.oas.models.media.Schema<?> schema, String name) {
        return schema.getProperties().get(name);
    }

    private Set<String> described() {
        var described = new TreeSet<String>();
        document.getPaths()
                .forEach((path, calls) ->
                        calls.readOperationsMap().keySet().forEach(method -> described.add(method + " " + path)));
        return described;
    }

    private Operation call(HttpMethod method, String path) {
        return document.getPaths().get(path).readOperationsMap().get(method);
    }
}
