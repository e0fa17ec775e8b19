package org.supportflow.engine.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.engine.check.ModelFile;
import org.supportflow.engine.check.ModelKind;

/** Keeps the release's offers until a person takes them or keeps what is live. */
@Component
public class ModelOffers {

    private static final String OPEN =
            "select id, kind, model_key, resource_name, checksum, content, build, offered_at from supportflow.model_offer"
                    + " where state = 'OPEN'";

    private final JdbcTemplate database;
    private final ModelPublisher publisher;
    private final Clock clock;

    ModelOffers(JdbcTemplate database, ModelPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    public List<ModelOffer> open() {
        return database.query(OPEN + " order by kind, model_key", ModelOffers::read);
    }

    /** Puts the release's version live, in the name of who took it. */
    @Transactional
    public LiveModel take(long id, String person) {
        var offer = lock(id);
        decide(id, "TAKEN", person);
        return publisher.deploy(
                Publication.byRelease(offer.file(), person, "Took the release's version"), offer.build());
    }

    /** Leaves the person's version live; the same change is not offered again. */
    @Transactional
    public void keep(long id, String person) {
        lock(id);
        decide(id, "KEPT", person);
    }

    void offer(LiveModel live, ModelFile file, long build) {
        withdraw(live.kind(), live.key());
        database.update(
                "insert into supportflow.model_offer (kind, model_key, resource_name, checksum, content, build,"
                        + " live_definition_id, state, offered_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)",
                live.kind().name(),
                live.key(),
                file.name(),
                Checksum.of(file.content()),
                file.content(),
                build,
                live.definitionId(),
                Timestamp.from(clock.instant()));
    }

    void withdraw(ModelKind kind, String key) {
        database.update(
                "update supportflow.model_offer set state = 'SUPERSEDED', decided_at = ?"
                        + " where kind = ? and model_key = ? and state = 'OPEN'",
                Timestamp.from(clock.instant()),
                kind.name(),
                key);
    }

    private ModelOffer lock(long id) {
        return database.query(OPEN + " and id = ? for update", ModelOffers::read, id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The offer " + id + " is no longer open. Load the page again to see who decided."));
    }

    private void decide(long id, String state, String person) {
        database.update(
                "update supportflow.model_offer set state = ?, decided_at = ?, decided_by = ? where id = ?",
                state,
                Timestamp.from(clock.instant()),
                person,
                id);
    }

    private static ModelOffer read(ResultSet row, int number) throws SQLException {
        return new ModelOffer(
                row.getLong("id"),
                ModelKind.valueOf(row.getString("kind")),
                row.getString("model_key"),
                new ModelFile(row.getString("resource_name"), row.getBytes("content")),
                row.getString("checksum"),
                row.getLong("build"),
                row.getTimestamp("offered_at").toInstant());
    }
}
