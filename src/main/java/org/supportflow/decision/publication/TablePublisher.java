package org.supportflow.decision.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;
import org.supportflow.decision.PublicationScope;
import org.supportflow.decision.TableContracts;
import org.supportflow.decision.TablePublished;
import org.supportflow.engine.check.ModelChecks;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.deployment.ModelPublisher;
import org.supportflow.engine.deployment.ModelReview;
import org.supportflow.engine.deployment.Publication;

/** Checks tables and puts them live, at once for all nodes; a refused one changes nothing. */
@Component
public class TablePublisher {

    /** The table whose answers open tickets can be given anew. */
    private static final String PROMISES = "service-level";

    private static final String ENDING = ".dmn";

    private final ModelReview review;
    private final ModelPublisher publisher;
    private final TableVersions versions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    TablePublisher(
            ModelReview review,
            ModelPublisher publisher,
            TableVersions versions,
            Audit audit,
            ApplicationEventPublisher events) {
        this.review = review;
        this.publisher = publisher;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
    }

    /** What stands against publishing the file as this table; changes nothing. */
    public List<TableProblem> check(String key, byte[] content) {
        if (TableContracts.find(key).isEmpty()) {
            throw new UnknownTable(key);
        }
        var file = new ModelFile(key + ENDING, content);
        var problems = new ArrayList<>(
                review.of(List.of(file)).stream().map(TableProblem::of).toList());
        if (problems.stream().noneMatch(TableProblem::refuses)
                && !ModelChecks.keysIn(List.of(file)).decisions().contains(key)) {
            problems.add(TableProblem.error(
                    "This is another table: its id is not '%s'. Publish it as what it is, or change its id."
                            .formatted(key)));
        }
        return problems;
    }

    /** Puts it live in the author's name. */
    @Transactional
    public TableVersion publish(TableChange change, String author) {
        return putLive(change, "publish", author);
    }

    /** Puts an earlier version's content live as a new version: nothing is deleted, history keeps its rows. */
    @Transactional
    public TableVersion restore(String key, int version, String comment, PublicationScope scope, String author) {
        var known = versions.find(key, version).orElseThrow(() -> new UnknownTable(key, version));
        var content = versions.file(key, known.version());
        return putLive(new TableChange(key, content, comment, scope, null), "restore-" + version, author);
    }

    private TableVersion putLive(TableChange change, String action, String author) {
        var key = change.key();
        // one after the other, so that the second sees what the first made of it
        versions.lock(key);
        refuse(change);
        var file = new ModelFile(key + ENDING, change.file());
        publisher.publish(Publication.byManager(file, action, author, change.comment()));
        var live = versions.live(key);
        audit.record(
                author,
                "tablePublished",
                "table:" + key,
                Map.of(
                        "version",
                        String.valueOf(live.version()),
                        "scope",
                        change.scope().code(),
                        "action",
                        action,
                        "comment",
                        change.comment()));
        events.publishEvent(
                new TablePublished(key, live.version(), change.scope(), author, change.comment(), live.publishedAt()));
        return live;
    }

    private void refuse(TableChange change) {
        var problems = new ArrayList<>(check(change.key(), change.file()));
        var live = versions.live(change.key());
        if (change.basedOn() != null && change.basedOn() != live.version()) {
            throw new TableMeanwhilePublished(live, change.basedOn());
        }
        if (change.scope() != PublicationScope.NEW && !change.key().equals(PROMISES)) {
            problems.add(TableProblem.error(
                    "Only '%s' can be published for open tickets. Publish '%s' with scope 'new': it counts for whatever is decided from now on."
                            .formatted(PROMISES, change.key())));
        }
        if (Arrays.equals(versions.file(live.key(), live.version()), change.file())) {
            problems.add(TableProblem.error(
                    "It is the same as version %d, which is live. Change something first.".formatted(live.version())));
        }
        if (change.comment().isBlank()) {
            problems.add(TableProblem.error("Say why you change it: who looks later will ask."));
        }
        if (problems.stream().anyMatch(TableProblem::refuses)) {
            throw new TableRefused(problems);
        }
    }
}
