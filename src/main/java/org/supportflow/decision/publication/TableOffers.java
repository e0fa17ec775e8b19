package org.supportflow.decision.publication;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supportflow.audit.Audit;
import org.supportflow.decision.PublicationScope;
import org.supportflow.decision.TablePublished;
import org.supportflow.engine.check.ModelKind;
import org.supportflow.engine.deployment.ModelOffer;
import org.supportflow.engine.deployment.ModelOffers;

/** What a release would have changed in tables that people published; a manager takes it or keeps what is live. */
@Component
public class TableOffers {

    private final ModelOffers offers;
    private final TableVersions versions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    TableOffers(ModelOffers offers, TableVersions versions, Audit audit, ApplicationEventPublisher events) {
        this.offers = offers;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
    }

    public Optional<ModelOffer> of(String key) {
        return offers.open().stream()
                .filter(offer -> offer.kind() == ModelKind.TABLE && offer.key().equals(key))
                .findFirst();
    }

    /** Puts the release's version live, for what is decided from now on. */
    @Transactional
    public TableVersion take(String key, String person) {
        var offer = open(key);
        offers.take(offer.id(), person);
        var live = versions.live(key);
        record(person, "tableOfferTaken", offer);
        events.publishEvent(new TablePublished(
                key, live.version(), PublicationScope.NEW, person, live.comment(), live.publishedAt()));
        return live;
    }

    /** Leaves live what is live; the same change is not offered again. */
    @Transactional
    public void keep(String key, String person) {
        var offer = open(key);
        offers.keep(offer.id(), person);
        record(person, "tableOfferRefused", offer);
    }

    private ModelOffer open(String key) {
        return of(key).orElseThrow(() -> new NoOffer(key));
    }

    private void record(String person, String what, ModelOffer offer) {
        audit.record(person, what, "table:" + offer.key(), Map.of("build", String.valueOf(offer.build())));
    }
}
