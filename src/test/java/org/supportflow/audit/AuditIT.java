package org.supportflow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.supportflow.RestClientOfTests;
import org.supportflow.SupportflowIT;
import org.supportflow.TestClock;
import org.supportflow.TestDesk;
import org.supportflow.customer.Plan;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.deployment.ModelPublisher;
import org.supportflow.engine.deployment.Publication;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** Each act leaves exactly one row that says who did what to whom and when. */
@SupportflowIT
class AuditIT {

    private static final String ADMIN = "admin";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Audit audit;

    @Autowired
    Staff staff;

    @Autowired
    ApiKeys keys;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService models;

    @Autowired
    ModelPublisher publisher;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void saysWhoSignedInAndWhoFailedTo() {
        var person = desk.agentOf("support");
        var subject = "person:" + person;

        http.withBasicAuth(person, "wrong").getForEntity("/api/v1/tickets", String.class);
        http.withBasicAuth(person, TestDesk.PASSWORD).getForEntity("/api/v1/tickets", String.class);
        http.withBasicAuth(person, TestDesk.PASSWORD).getForEntity("/api/v1/tickets", String.class);

        assertOne(person, "signInFailed", subject);
        assertOne(person, "signedIn", subject);
        assertThat(only("signedIn", subject).details()).containsEntry("address", "127.0.0.1");
    }

    @Test
    void saysWhoTookSomebodyInAndChangedTheirRolesAndPassword() {
        var person = desk.agentOf("support");
        var subject = "person:" + person;

        staff.join(person, "database", "boss");
        staff.join(person, "database", "boss");
        staff.leave(person, "support", "boss");
        staff.leave(person, "support", "boss");
        staff.changePassword(person, "Another-password-4-tests!", "boss");

        assertOne("test", "personAdded", subject);
        assertThat(only("personAdded", subject).details()).containsEntry("groups", "agent, support");
        assertOne("boss", "groupJoined", subject);
        assertThat(only("groupJoined", subject).details()).containsEntry("group", "database");
        assertOne("boss", "groupLeft", subject);
        assertOne("boss", "passwordChanged", subject);
    }

    @Test
    void saysWhoChangedPeopleAndRightsOnTheEnginesOwnPages() {
        var id = "made-" + UUID.randomUUID().toString().substring(0, 8);
        var subject = "person:" + id;
        identities.setAuthentication(ADMIN, List.of(Role.ADMIN.group()));

        var user = identities.newUser(id);
        user.setPassword("A-long-password-4-tests!");
        identities.saveUser(user);
        identities.createMembership(id, "support");
        identities.deleteMembership(id, "support");
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(id);
        right.setResource(Resources.FILTER);
        right.setResourceId("x");
        right.addPermission(Permissions.READ);
        var saved = authorizations.saveAuthorization(right).getId();
        authorizations.deleteAuthorization(saved);
        identities.deleteUser(id);

        for (var what : List.of("accountSaved", "groupJoined", "groupLeft", "accountDeleted")) {
            assertOne(ADMIN, what, subject);
        }
        assertOne(ADMIN, "rightSaved", "authorization:" + saved);
        assertThat(only("rightSaved", "authorization:" + saved).details()).containsEntry("to", id);
        assertOne(ADMIN, "rightDeleted", "authorization:" + saved);
    }

    @Test
    void saysWhoMadeAndRevokedAKey() {
        var key = keys.create("monitoring", Set.of(ApiKeyScope.TICKETS_READ), "boss");
        keys.revoke(key.id(), "boss");
        keys.revoke(key.id(), "boss");

        var subject = "apiKey:" + key.id();
        assertOne("boss", "apiKeyCreated", subject);
        assertThat(only("apiKeyCreated", subject).details().toString())
                .contains("monitoring")
                .doesNotContain(key.text());
        assertOne("boss", "apiKeyRevoked", subject);
    }

    @Test
    void saysWhoDeployedByTheModeler() {
        var owner = desk.person(Role.OWNER);
        var name = "audited-" + UUID.randomUUID();
        var form = """
                {"id":"audited-form","type":"default","schemaVersion":16,"components":[]}""";

        var answer = http.withBasicAuth(owner, TestDesk.PASSWORD)
                .postForEntity("/engine-rest/deployment/create", upload(name, form), String.class);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        var deployment = models.createDeploymentQuery().deploymentName(name).singleResult();
        assertOne(owner, "modelsDeployed", "deployment:" + deployment.getId());
        assertThat(only("modelsDeployed", "deployment:" + deployment.getId()).details())
                .containsEntry("name", name)
                .containsEntry("resources", "audited-form.form");
        models.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void saysWhichManagerPublishedATable() throws IOException {
        var ours = Files.readString(Path.of("dmn/escalation.dmn"));
        var file = new ModelFile("escalation.dmn", (ours + "<!-- louder -->").getBytes(StandardCharsets.UTF_8));

        var live = publisher.publish(Publication.byManager(file, "publish", "max", "Louder answers"));

        var subject = "deployment:" + live.deploymentId();
        assertOne("max", "modelsDeployed", subject);
        models.deleteDeployment(live.deploymentId(), true);
    }

    @Test
    void saysWhoClaimedAndCompletedATask() {
        var agent = desk.agentOf("database");
        var rest = new RestClientOfTests(http, agent);
        var ticket = rest.submit(desk.customerWith(Plan.PREMIUM), "PostgreSQL is slow", "Since the upgrade.");
        var owner = rest.awaitTask(ticket, "Answer ticket").path("assignee").asText();

        var written = new RestClientOfTests(http, desk.known(owner))
                .post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("from", "agent", "body", "Which version?", "outcome", "askCustomer"));

        assertThat(written.getStatusCode().value()).isEqualTo(201);
        assertOne(owner, "taskCompleted", ticket);
    }

    @Test
    void isNeverChanged() {
        var person = desk.agentOf("support");

        for (var attempt : List.of("delete from", "update", "truncate")) {
            var statement = attempt + " supportflow.audit_entry"
                    + (attempt.equals("update") ? " set who = 'x'" : "")
                    + (attempt.equals("truncate") ? "" : " where subject = 'person:" + person + "'");
            assertThatThrownBy(() -> database.execute(statement)).hasMessageContaining("never changed");
        }
    }

    private void assertOne(String who, String what, String subject) {
        var entry = only(what, subject);
        assertThat(entry.who()).isEqualTo(who);
        assertThat(entry.at()).isBetween(clock.instant().minus(5, ChronoUnit.MINUTES), clock.instant());
    }

    private AuditEntry only(String what, String subject) {
        var rows = audit.of(subject).stream()
                .filter(entry -> entry.what().equals(what))
                .toList();
        assertThat(rows).as("%s of %s in %s", what, subject, audit.of(subject)).hasSize(1);
        return rows.get(0);
    }

    private static HttpEntity<LinkedMultiValueMap<String, Object>> upload(String name, String form) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", name);
        parts.add("data", new ByteArrayResource(form.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "audited-form.form";
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return new HttpEntity<>(parts, headers);
    }
}
