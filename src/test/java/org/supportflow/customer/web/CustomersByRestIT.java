package org.supportflow.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestDesk;
import org.supportflow.audit.Audit;
import org.supportflow.audit.AuditEntry;
import org.supportflow.customer.CustomerRegister;
import org.supportflow.customer.NewOrganization;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.Role;
import org.supportflow.mail.MailProgram;
import org.supportflow.mail.server.EmbeddedMailServer;

@SupportflowIT
class CustomersByRestIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    EmbeddedMailServer mails;

    @Autowired
    ApiKeys keys;

    @Autowired
    Audit audit;

    @Autowired
    CustomerRegister register;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String place = "/organizations/acme-" + word;
    private final String address = "ada-" + word + "@acme.example";
    private String lead;

    @BeforeEach
    void hire() {
        lead = desk.person(Role.LEAD);
    }

    @Test
    void whoIsEnteredIsServedByTheirSubscriptionUntilTheyLeave() {
        enterAcme();
        var contact = post(place + "/contacts", Map.of("name", "Ada", "email", address));
        post(
                place + "/subscriptions",
                Map.of("plan", "premium", "startsAt", "2020-01-01T00:00:00Z", "endsAt", "2099-01-01T00:00:00Z"));
        var client = new RestClientOfTests(http, lead);

        new MailProgram(mails, address).write("Broker " + word, "It does not start since this morning.");
        var first = client.awaitTicketOf(address);
        var served = client.await(first, view -> !view.path("entitlement").isNull());
        put(
                place + "/contacts/" + contact.getBody().path("id").asText(),
                Map.of("name", "Ada", "email", address, "left", true, "version", 0));
        var second = client.submit(address, "Once more", "It does not start again.");
        var refused = client.await(second, view -> !view.path("entitlement").isNull());

        assertThat(served.path("tier").asText()).isEqualTo("Premium");
        assertThat(served.path("entitlement").asText()).isEqualTo("entitled");
        assertThat(served.path("organization").asText()).isEqualTo("Acme " + word);
        assertThat(refused.path("entitlement").asText()).isEqualTo("unknown");
        assertThat(refused.path("organization").isNull()).isTrue();
        assertThat(client.get("/tickets/" + first)
                        .getBody()
                        .path("organization")
                        .asText())
                .as("what they asked before stays with the organization")
                .isEqualTo("Acme " + word);
    }

    @Test
    void givesBackWhatWasEntered() {
        var entered = enterAcme();
        var ada = post(
                        place + "/contacts",
                        Map.of("name", "Ada", "email", address, "language", "de", "zone", "Europe/Berlin"))
                .getBody();
        var bought = Map.of(
                "plan",
                "mission-critical",
                "startsAt",
                "2026-01-01T00:00:00+01:00",
                "endsAt",
                "2027-01-01T00:00:00+01:00",
                "graceDays",
                30,
                "quota",
                50,
                "covers",
                List.of(Map.of("product", "Kafka", "version", "3"), Map.of("product", "Camel")),
                "namedContacts",
                List.of(ada.path("id").asText()));
        var subscription = post(place + "/subscriptions", bought);

        assertThat(entered.getStatusCode().value()).isEqualTo(201);
        assertThat(entered.getHeaders().getLocation()).hasPath("/api/v1" + place);
        assertThat(entered.getHeaders().getETag()).isEqualTo("\"0\"");
        var acme = get(place);
        assertThat(acme.path("name").asText()).isEqualTo("Acme " + word);
        assertThat(acme.path("zone").asText()).isEqualTo("Europe/Berlin");
        var contact = get(place + "/contacts").path("items").path(0);
        assertThat(contact.path("language").asText()).isEqualTo("de");
        assertThat(contact.path("left").asBoolean()).isFalse();
        assertThat(subscription.getStatusCode().value()).isEqualTo(201);
        var item = get(place + "/subscriptions").path("items").path(0);
        assertThat(item.path("plan").asText()).isEqualTo("mission-critical");
        assertThat(item.path("startsAt").asText()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(item.path("graceDays").asInt()).isEqualTo(30);
        assertThat(item.path("quota").asInt()).isEqualTo(50);
        assertThat(item.path("covers"))
                .extracting(covered -> covered.path("product").asText() + " "
                        + covered.path("version").asText())
                .containsExactly("Camel *", "Kafka 3");
        assertThat(item.path("namedContacts").path(0).asText())
                .isEqualTo(ada.path("id").asText());
    }

    @Test
    void findsOrganizationsByAPartOfAnything() {
        enterAcme();
        post(place + "/contacts", Map.of("name", "Ada Byron " + word, "email", address));

        for (var question : List.of("acme " + word, "byron " + word, address, word)) {
            var found = get("/organizations?q=" + question);
            assertThat(found.path("total").asInt()).as(question).isEqualTo(1);
            assertThat(found.at("/items/0/contacts").asInt()).isEqualTo(1);
        }
        assertThat(get("/organizations?q=%25" + word).path("total").asInt())
                .as("a percent sign is no joker")
                .isZero();
        assertThat(get("/organizations?size=1").path("items")).hasSize(1);
        assertThat(get("/organizations?page=-7&size=100000").path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder("page", "size");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        enterAcme();
        var first = put(place, acme("Acme Brokers", 0));
        var again = put(place, acme("Acme Brokers", 0));
        var stale = put(place, acme("Acme Streams", 0));
        var silent = exchange(HttpMethod.PUT, place, lead, Map.of("name", "Acme Streams"), new HttpHeaders());

        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getBody().path("version").asInt()).isEqualTo(1);
        assertThat(again.getStatusCode().value())
                .as("the same again is no change")
                .isEqualTo(200);
        assertThat(again.getBody().path("version").asInt()).isEqualTo(1);
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(stale.getBody().path("type").asText()).isEqualTo("urn:supportflow:problem:customer-changed");
        assertThat(stale.getBody().path("version").asInt()).isEqualTo(1);
        assertThat(silent.getStatusCode().value()).isEqualTo(428);
        assertThat(get(place).path("name").asText()).isEqualTo("Acme Brokers");
    }

    @Test
    void takesTheVersionFromTheHeaderToo() {
        enterAcme();

        assertThat(putIfMatch("\"7\"", "Acme A")).isEqualTo(409);
        assertThat(putIfMatch("\"0\"", "Acme A")).isEqualTo(200);
        assertThat(putIfMatch("W/\"1\"", "Acme B")).isEqualTo(200);
        assertThat(putIfMatch("*", "Acme C")).isEqualTo(200);
        assertThat(putIfMatch("newest", "Acme D")).isEqualTo(428);
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsTold() {
        enterAcme();

        var answers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                        put(place, acme("Acme " + number, 0)).getStatusCode().value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(5);
    }

    @Test
    void anAddressBelongsToOneContactAndTheRefusalNamesWhose() {
        enterAcme();
        post(place + "/contacts", Map.of("name", "Ada", "email", address));
        var other = post("/organizations", Map.of("name", "Other " + word)).getBody();
        var path = "/organizations/" + other.path("reference").asText() + "/contacts";

        var answer = post(path, Map.of("name", "Ada", "email", address.toUpperCase(java.util.Locale.ROOT)));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:supportflow:problem:already-known");
        assertThat(answer.getBody().path("organization").asText()).isEqualTo("acme-" + word);
        assertThat(answer.getBody().path("detail").asText()).contains("Acme " + word);
        assertThat(answer.getBody().at("/problems/0/field").asText()).isEqualTo("email");
    }

    @Test
    void anAddressEnteredTwiceAtTheSameMomentIsKnownOnce() {
        enterAcme();

        var answers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> post(place + "/contacts", Map.of("name", "Ada", "email", address))
                                .getStatusCode()
                                .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(5);
    }

    @Test
    void anOrganizationThatAProgramPutIntoUtcCanBeChanged() {
        var reference = "utc-" + word;
        register.register(new NewOrganization(reference, "Utc", 1, "emea", ZoneOffset.UTC));
        var known = (ObjectNode) get("/organizations/" + reference);

        var again = put("/organizations/" + reference, known);
        var changed = put("/organizations/" + reference, known.put("name", "Universal"));

        assertThat(known.path("zone").asText()).isEqualTo("UTC");
        assertThat(again.getBody().path("version").asInt()).isZero();
        assertThat(changed.getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aReferenceIsTakenOnce() {
        enterAcme();

        var answer = enterAcme();

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("detail").asText()).contains("acme-" + word);
    }

    @Test
    void aContactMovesToAnotherOrganization() {
        enterAcme();
        var id = post(place + "/contacts", Map.of("name", "Ada", "email", address))
                .getBody()
                .path("id")
                .asText();
        post("/organizations", Map.of("name", "Other", "reference", "other-" + word));

        var moved = put(
                place + "/contacts/" + id,
                Map.of("name", "Ada", "email", address, "organization", "other-" + word, "version", 0));
        var nowhere = put(
                "/organizations/other-" + word + "/contacts/" + id,
                Map.of("name", "Ada", "email", address, "organization", "nowhere-" + word, "version", 1));

        assertThat(moved.getStatusCode().value()).isEqualTo(200);
        assertThat(moved.getBody().path("organization").asText()).isEqualTo("other-" + word);
        assertThat(get(place + "/contacts").path("items")).isEmpty();
        assertThat(status(place + "/contacts/" + id)).isEqualTo(404);
        assertThat(nowhere.getStatusCode().value()).isEqualTo(422);
        assertThat(nowhere.getBody().at("/problems/0/field").asText()).isEqualTo("organization");
    }

    @Test
    void whoLeftCanComeBack() {
        enterAcme();
        var contact = post(place + "/contacts", Map.of("name", "Ada", "email", address))
                .getBody();
        var path = place + "/contacts/" + contact.path("id").asText();

        var left = put(path, Map.of("name", "Ada", "email", address, "left", true, "version", 0));
        var back = put(path, Map.of("name", "Ada", "email", address, "left", false, "version", 1));

        assertThat(left.getBody().path("leftAt").isNull()).isFalse();
        assertThat(back.getBody().path("left").asBoolean()).isFalse();
        assertThat(back.getBody().path("leftAt").isNull()).isTrue();
    }

    @Test
    void changesWhatASubscriptionCovers() {
        enterAcme();
        var bought = Map.of(
                "plan",
                "standard",
                "startsAt",
                "2026-01-01T00:00:00Z",
                "endsAt",
                "2027-01-01T00:00:00Z",
                "covers",
                List.of(Map.of("product", "Kafka")));
        var entered = post(place + "/subscriptions", bought).getBody();
        var id = entered.path("id").asText();
        var version = entered.path("version").asInt();
        var changed = new HashMap<String, Object>(bought);
        changed.put("covers", List.of(Map.of("product", "Kafka"), Map.of("product", "Camel", "version", "4")));
        changed.put("version", version);

        var put = put(place + "/subscriptions/" + id, changed);
        var again = put(place + "/subscriptions/" + id, changed);

        assertThat(put.getStatusCode().value()).as("%s", put.getBody()).isEqualTo(200);
        assertThat(put.getBody().path("covers")).hasSize(2);
        assertThat(put.getBody().path("version").asInt()).isEqualTo(version + 1);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody().path("version").asInt()).isEqualTo(version + 1);
        assertThat(audit.of("subscription:" + id))
                .last()
                .satisfies(entry ->
                        assertThat(entry.details()).containsOnly(Map.entry("coverage", "Kafka * → Camel 4, Kafka *")));
    }

    @Test
    void recordsWhoChangedWhatAndKeepsPeoplesDataOutOfIt() {
        enterAcme();
        put(place, acme("Acme Brokers", 0));
        var id = post(place + "/contacts", Map.of("name", "Ada", "email", address))
                .getBody()
                .path("id")
                .asText();
        put(place + "/contacts/" + id, Map.of("name", "Ada Byron", "email", address, "left", true, "version", 0));

        var acme = audit.of("organization:acme-" + word);
        var ada = audit.of("contact:" + id);
        assertThat(acme).extracting(AuditEntry::what).containsExactly("organizationAdded", "organizationChanged");
        assertThat(acme).extracting(AuditEntry::who).containsOnly(lead);
        assertThat(acme.get(1).details()).containsEntry("name", "Acme " + word + " → Acme Brokers");
        assertThat(ada).extracting(AuditEntry::what).containsExactly("contactAdded", "contactChanged");
        assertThat(ada.get(1).details()).containsOnly(Map.entry("name", "changed"), Map.entry("left", "false → true"));
    }

    /** Foreign or unknown, by whatever id: the same words. */
    @Test
    void whatBelongsToAnotherOrganizationIsUnknown() {
        enterAcme();
        var contact = post(place + "/contacts", Map.of("name", "Ada", "email", address))
                .getBody()
                .path("id")
                .asText();
        var other = "/organizations/"
                + post("/organizations", Map.of("name", "Other " + word))
                        .getBody()
                        .path("reference")
                        .asText();
        var unknown = get("/organizations/nobody-" + word);

        for (var path : List.of(
                other + "/contacts/" + contact,
                other + "/contacts/" + UUID.randomUUID(),
                other + "/contacts/' or 1=1 --",
                other + "/subscriptions/" + contact,
                "/organizations/nobody-" + word + "/contacts")) {
            var answer = get(path);
            assertThat(answer.path("status").asInt()).as(path).isEqualTo(404);
            assertThat(answer.path("detail")).isEqualTo(unknown.path("detail"));
        }
        assertThat(put(other + "/contacts/" + contact, Map.of("name", "Eve", "email", address, "version", 0))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(get(place + "/contacts/" + contact).path("name").asText()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table supportflow.organization; --",
                "<script>alert(1)</script> & \"sons\"",
                "名字 😀 ${jndi:ldap://x}",
                "%s%n{0}''"
            })
    void keepsWhateverNameSomebodyHas(String name) {
        var reference = "odd-" + UUID.randomUUID().toString().substring(0, 8);

        var entered = post("/organizations", Map.of("name", name, "reference", reference));

        assertThat(entered.getStatusCode().value()).isEqualTo(201);
        assertThat(get("/organizations/" + reference).path("name").asText()).isEqualTo(name);
    }

    @Test
    void takesNoNulAndNothingEndless() {
        var reference = "nul-" + word;
        var entered = post("/organizations", Map.of("name", "A\0B", "reference", reference));
        var endless = post("/organizations", Map.of("name", "x".repeat(10_000)));
        var lines = post("/organizations", Map.of("name", "A\r\nBcc: x@y.example"));

        assertThat(entered.getStatusCode().value()).isEqualTo(201);
        assertThat(get("/organizations/" + reference).path("name").asText()).isEqualTo("AB");
        assertThat(problems(endless)).containsExactlyInAnyOrder("name");
        assertThat(problems(lines)).containsExactlyInAnyOrder("name");
        assertThat(get("/organizations?q=%00" + "x".repeat(5000)).path("total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name      |
            name      | ' '
            size      | -1
            size      | 2000000000
            region    | Europe; drop
            zone      | Mars/Olympus
            reference | none
            reference | ../admin
            reference | ÄCME
            """)
    void saysWhichFieldOfAnOrganizationCannotBeTaken(String field, String value) {
        var typed = new HashMap<String, Object>(Map.of("name", "Acme", "reference", "field-" + word));
        typed.put(field, value);

        assertThat(problems(post("/organizations", typed))).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email    | nobody
            email    | a@b.example, c@d.example
            email    | "Eve" <eve@x.example>
            language | german, please
            zone     | CEST+1
            """)
    void saysWhichFieldOfAContactCannotBeTaken(String field, String value) {
        enterAcme();
        var typed = new HashMap<String, Object>(Map.of("name", "Ada", "email", address));
        typed.put(field, value);

        assertThat(problems(post(place + "/contacts", typed))).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan          | gold
            startsAt      | 9999-01-01T00:00:00Z
            endsAt        | 2026-01-01T00:00:00Z
            endsAt        |
            graceDays     | -1
            quota         | -5
            namedContacts | [00000000-0000-0000-0000-000000000001]
            """)
    void saysWhichFieldOfASubscriptionCannotBeTaken(String field, String value) {
        enterAcme();
        var typed = new HashMap<String, Object>(
                Map.of("plan", "premium", "startsAt", "2026-01-01T00:00:00Z", "endsAt", "2027-01-01T00:00:00Z"));
        typed.put(field, field.equals("namedContacts") ? List.of(value.replaceAll("[\\[\\]]", "")) : value);

        assertThat(problems(post(place + "/subscriptions", typed))).containsExactly(field);
    }

    @Test
    void anotherSystemMayEnterCustomersByKey() {
        var writer = keys.create("crm", Set.of(ApiKeyScope.CUSTOMERS_READ, ApiKeyScope.CUSTOMERS_WRITE), "test");
        var reader = keys.create("bi", Set.of(ApiKeyScope.CUSTOMERS_READ), "test");
        var stranger = keys.create("desk", Set.of(ApiKeyScope.TICKETS_WRITE, ApiKeyScope.TABLES_WRITE), "test");
        var body = Map.of("name", "Acme", "reference", "acme-" + word);

        assertThat(byKey(HttpMethod.POST, "/organizations", reader.text(), body))
                .isEqualTo(403);
        assertThat(byKey(HttpMethod.POST, "/organizations", writer.text(), body))
                .isEqualTo(201);
        assertThat(byKey(HttpMethod.PUT, place, writer.text(), acme("Acme", 0))).isEqualTo(200);
        assertThat(byKey(HttpMethod.GET, place, reader.text(), null)).isEqualTo(200);
        assertThat(byKey(HttpMethod.GET, place, stranger.text(), null)).isEqualTo(403);
        assertThat(audit.of("organization:acme-" + word).get(0).who()).isEqualTo("key:" + writer.id());
    }

    private ResponseEntity<JsonNode> enterAcme() {
        return post(
                "/organizations",
                Map.of(
                        "name",
                        "Acme " + word,
                        "reference",
                        "acme-" + word,
                        "size",
                        250,
                        "region",
                        "emea",
                        "zone",
                        "Europe/Berlin"));
    }

    private static Map<String, Object> acme(String name, int version) {
        return Map.of("name", name, "size", 250, "region", "emea", "zone", "Europe/Berlin", "version", version);
    }

    private int putIfMatch(String tag, String name) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.IF_MATCH, tag);
        return exchange(HttpMethod.PUT, place, lead, Map.of("name", name), headers)
                .getStatusCode()
                .value();
    }

    private int byKey(HttpMethod method, String path, String key, @org.jspecify.annotations.Nullable Object body) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(key);
        return http.exchange("/api/v1" + path, method, new HttpEntity<>(body, headers), JsonNode.class)
                .getStatusCode()
                .value();
    }

    private List<String> problems(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return StreamSupport.stream(answer.getBody().path("problems").spliterator(), false)
                .map(problem -> problem.path("field").asText())
                .toList();
    }

    private ResponseEntity<JsonNode> post(String path, Object body) {
        return exchange(HttpMethod.POST, path, lead, body, new HttpHeaders());
    }

    private ResponseEntity<JsonNode> put(String path, Object body) {
        return exchange(HttpMethod.PUT, path, lead, body, new HttpHeaders());
    }

    private JsonNode get(String path) {
        return http.withBasicAuth(lead, TestDesk.PASSWORD)
                .getForEntity("/api/v1" + path, JsonNode.class)
                .getBody();
    }

    private int status(String path) {
        return http.withBasicAuth(lead, TestDesk.PASSWORD)
                .getForEntity("/api/v1" + path, JsonNode.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> exchange(
            HttpMethod method, String path, String person, Object body, HttpHeaders headers) {
        return http.withBasicAuth(person, TestDesk.PASSWORD)
                .exchange("/api/v1" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
