package org.supportflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supportflow.engine.deployment.ReleaseSettings.OnPersonsVersion.KEEP_LIVE;
import static org.supportflow.engine.deployment.ReleaseSettings.OnPersonsVersion.REFUSE_TO_START;
import static org.supportflow.engine.deployment.ReleaseSettings.OnPersonsVersion.TAKE_RELEASE;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.engine.check.Drawn;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

@SupportflowIT
class ModelDeployerIT {

    @Autowired
    ModelDeployer deployer;

    @Autowired
    ModelPublisher publisher;

    @Autowired
    ModelOffers offers;

    @Autowired
    LiveModels live;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    @Test
    void deploysEachShippedFileByItselfBeforeThePageAnswers() {
        var deployed = new ArrayList<String>();
        for (var file : ReleaseFiles.onClassPath()) {
            live.find(file.kind().orElseThrow(), file.stem())
                    // other tests publish some of them
                    .filter(model -> model.source().equals("release"))
                    .ifPresent(model -> {
                        deployed.add(model.resourceName());
                        assertThat(model.resourceName()).isEqualTo(file.name());
                        assertThat(repository.getDeploymentResourceNames(model.deploymentId()))
                                .containsExactly(file.name());
                    });
        }
        assertThat(deployed).hasSizeGreaterThan(20);
    }

    @Test
    void makesNoNewVersionOfAnUnchangedFile() {
        var form = Drawn.form("deployer-unchanged", "One");

        release(1, form);
        release(2, form);

        assertThat(versionOf(form)).isEqualTo(1);
        assertThat(live.find(ModelKind.FORM, "deployer-unchanged").orElseThrow().source())
                .isEqualTo("release");
    }

    @Test
    void bringsTheReleasesChangeLiveWhereNobodyElsePublished() {
        release(1, Drawn.diagram("deployer-changed", "One"));
        release(2, Drawn.diagram("deployer-changed", "Two"));

        assertThat(versionOf(Drawn.diagram("deployer-changed", ""))).isEqualTo(2);
    }

    @Test
    void offersTheReleasesChangeWhereAPersonsVersionIsLive() {
        var tuned = Drawn.diagram("deployer-tuned", "Tuned");
        release(1, Drawn.diagram("deployer-tuned", "One"), Drawn.form("deployer-beside", "One"));
        publisher.publish(Publication.byManager(tuned, "tune", "mia", "Nights are quiet"));

        release(2, Drawn.diagram("deployer-tuned", "Two"), Drawn.form("deployer-beside", "Two"));
        release(3, Drawn.diagram("deployer-tuned", "Two"), Drawn.form("deployer-beside", "Two"));

        var model = live.find(ModelKind.DIAGRAM, "deployer-tuned").orElseThrow();
        assertThat(model.content()).isEqualTo(tuned.content());
        assertThat(model.source()).isEqualTo("manager");
        assertThat(versionOf(Drawn.form("deployer-beside", ""))).isEqualTo(2);
        assertThat(offersOf("deployer-tuned"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.file().text()).contains("Two"));
    }

    @Test
    void recordsWhoPublishedWhyInTheDeployTransaction() {
        var tuned = Drawn.diagram("deployer-author", "Tuned");
        publisher.publish(
                Publication.byManager(tuned, "tune", "mia", "Nights are quiet").approvedBy("max"));

        var row = database.queryForMap("select * from supportflow.model_version where model_key = 'deployer-author'");

        assertThat(row)
                .containsEntry("author", "mia")
                .containsEntry("approved_by", "max")
                .containsEntry("comment", "Nights are quiet")
                .containsEntry("source", "manager")
                .containsEntry("checksum", Checksum.of(tuned.content()));
    }

    @Test
    void recordsWhatTheModelerDeploysToo() {
        asPerson("olga", () -> deploy("Camunda Modeler", Drawn.form("deployer-modeler", "One")));

        release(1, Drawn.form("deployer-modeler", "Two"));

        assertThat(versionOf(Drawn.form("deployer-modeler", ""))).isEqualTo(1);
        assertThat(offersOf("deployer-modeler")).hasSize(1);
        assertThat(database.queryForObject(
                        "select author from supportflow.model_version where model_key = 'deployer-modeler'",
                        String.class))
                .isEqualTo("olga");
    }

    @Test
    void takesOrKeepsAnOfferAsThePersonSays() {
        release(1, Drawn.form("deployer-offer", "One"));
        publisher.publish(Publication.byOwner(Drawn.form("deployer-offer", "Mine"), "edit", "olga", "Shorter"));
        release(2, Drawn.form("deployer-offer", "Two"));

        offers.keep(offersOf("deployer-offer").get(0).id(), "olga");
        release(3, Drawn.form("deployer-offer", "Two"));
        assertThat(offersOf("deployer-offer")).isEmpty();

        release(4, Drawn.form("deployer-offer", "Four"));
        var offer = offersOf("deployer-offer").get(0);
        var taken = offers.take(offer.id(), "olga");
        assertThat(taken.source()).isEqualTo("release");
        assertThat(taken.content()).isEqualTo(offer.file().content());
        assertThatThrownBy(() -> offers.take(offer.id(), "max")).hasMessageContaining("no longer open");

        release(5, Drawn.form("deployer-offer", "Five"));
        assertThat(versionOf(Drawn.form("deployer-offer", ""))).isEqualTo(4);
    }

    @Test
    void offersNothingWhereTheReleaseBringsThePersonsOwnChange() {
        release(1, Drawn.form("deployer-agreed", "One"));
        publisher.publish(Publication.byOwner(Drawn.form("deployer-agreed", "Mine"), "edit", "olga", "Shorter"));

        release(2, Drawn.form("deployer-agreed", "Mine"));

        assertThat(versionOf(Drawn.form("deployer-agreed", ""))).isEqualTo(2);
        assertThat(offersOf("deployer-agreed")).isEmpty();
    }

    @Test
    void takesTheReleaseWhereTheOperatorSaysSo() {
        release(1, Drawn.form("deployer-take", "One"));
        publisher.publish(Publication.byOwner(Drawn.form("deployer-take", "Mine"), "edit", "olga", "Shorter"));

        deployer.deploy(new Release(build(2), List.of(Drawn.form("deployer-take", "Two"))), TAKE_RELEASE);

        assertThat(live.find(ModelKind.FORM, "deployer-take").orElseThrow().content())
                .isEqualTo(Drawn.form("deployer-take", "Two").content());
    }

    @Test
    void refusesToStartWhereTheOperatorSaysSoAndChangesNothing() {
        release(1, Drawn.form("deployer-refuse", "One"));
        publisher.publish(Publication.byOwner(Drawn.form("deployer-refuse", "Mine"), "edit", "olga", "Shorter"));
        var release = new Release(
                build(2), List.of(Drawn.form("deployer-other", "New"), Drawn.form("deployer-refuse", "Two")));

        assertThatThrownBy(() -> deployer.deploy(release, REFUSE_TO_START))
                .isInstanceOf(PersonsVersionLive.class)
                .hasMessageContaining("deployer-refuse.form")
                .hasMessageContaining("SUPPORTFLOW_RELEASE_ON_PERSONS_VERSION");

        assertThat(live.find(ModelKind.FORM, "deployer-other")).isEmpty();
    }

    @Test
    void deploysNothingFromALowerBuild() {
        release(1, Drawn.form("deployer-build", "One"));
        var later = build(2);
        deployer.deploy(new Release(later, List.of(Drawn.form("deployer-build", "Two"))), KEEP_LIVE);

        deployer.deploy(new Release(later - 1, List.of(Drawn.form("deployer-build", "One"))), KEEP_LIVE);

        assertThat(versionOf(Drawn.form("deployer-build", ""))).isEqualTo(2);
    }

    @Test
    void deploysOnceWhenNodesStartAtOnce() throws Exception {
        var nodes = 6;
        var release = new Release(
                build(1), List.of(Drawn.form("deployer-nodes", "One"), Drawn.diagram("deployer-nodes", "One")));
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        var starts = new ArrayList<Callable<Void>>();
        for (int i = 0; i < nodes; i++) {
            starts.add(() -> {
                together.await();
                deployer.deploy(release, KEEP_LIVE);
                return null;
            });
        }

        for (var start : threads.invokeAll(starts)) {
            start.get();
        }
        threads.shutdown();

        assertThat(versionOf(Drawn.form("deployer-nodes", ""))).isEqualTo(1);
        assertThat(versionOf(Drawn.diagram("deployer-nodes", ""))).isEqualTo(1);
    }

    @Test
    void leavesOutWhatItsOwnChecksRefuseAndBringsTheRest() {
        var broken = Drawn.spoilt(Drawn.table("deployer-broken", "x"), "\"yes\"", "now().year");

        release(1, broken, Drawn.form("deployer-sound", "One"));

        assertThat(live.find(ModelKind.TABLE, "deployer-broken")).isEmpty();
        assertThat(live.find(ModelKind.FORM, "deployer-sound")).isPresent();
    }

    @Test
    void refusesADangerousModelOnEveryWayAndChangesNothing() {
        var before = repository.createDeploymentQuery().count();
        var script = Drawn.spoilt(Drawn.diagram("deployer-script", "x"), "bpmn:serviceTask", "bpmn:scriptTask");
        var juel =
                Drawn.spoilt(Drawn.table("deployer-juel", "x"), "id=\"c2\"", "id=\"c2\" expressionLanguage=\"juel\"");

        assertThatThrownBy(() -> deploy("Camunda Modeler", script))
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining("notifyCustomer");
        assertThatThrownBy(() -> publisher.publish(Publication.byManager(juel, "tune", "mia", "x")))
                .hasMessageContaining("Only FEEL may be used");
        assertThatThrownBy(() -> deploy("release", Drawn.form("deployer-borrowed", "x")))
                .hasMessageContaining("kept for what comes with a build");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private void release(long step, ModelFile... files) {
        deployer.deploy(new Release(build(step), List.of(files)), KEEP_LIVE);
    }

    /** Each later than all before: the builds of all tests are in one database. */
    private long build(long step) {
        var highest = database.queryForObject("select max(build) from supportflow.release_build", Long.class);
        return (highest == null ? 0 : highest) + step;
    }

    private int versionOf(ModelFile file) {
        return live.find(file.kind().orElseThrow(), file.stem()).orElseThrow().version();
    }

    private List<ModelOffer> offersOf(String key) {
        return offers.open().stream().filter(offer -> offer.key().equals(key)).toList();
    }

    private void deploy(String source, ModelFile file) {
        repository
                .createDeployment()
                .name("by hand")
                .source(source)
                .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                .deploy();
    }

    private void asPerson(String user, Runnable work) {
        identity.setAuthentication(user, List.of("camunda-admin"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
