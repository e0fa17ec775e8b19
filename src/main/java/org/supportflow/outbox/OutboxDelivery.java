package org.supportflow.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes items, delivers them outside any transaction, and writes down how it went. A node that dies in between makes the
 * item come once more with the same key.
 */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final OutboxRows rows;
    private final OutboxSettings settings;
    private final Map<String, OutboxChannel> channels;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    OutboxDelivery(
            OutboxRows rows,
            OutboxSettings settings,
            List<OutboxChannel> channels,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.settings = settings;
        this.channels = channels.stream().collect(Collectors.toMap(OutboxChannel::kind, Function.identity()));
        this.transaction = transaction;
        this.events = events;
    }

    /** Delivers what is due; false when there was nothing. */
    boolean deliverDue() {
        var items = rows.take(settings.lease());
        items.forEach(this::deliver);
        return !items.isEmpty();
    }

    private void deliver(OutboxItem item) {
        if (!rows.stillOurs(item, settings.lease())) {
            return;
        }
        try {
            channel(item).deliver(item);
        } catch (Undeliverable never) {
            giveUp(item, never);
            return;
        } catch (RuntimeException trouble) {
            tryLater(item, trouble);
            return;
        }
        rows.sent(item);
    }

    private OutboxChannel channel(OutboxItem item) {
        return Optional.ofNullable(channels.get(item.kind()))
                .orElseThrow(
                        () -> new Undeliverable("Nothing here delivers items of kind '%s'".formatted(item.kind())));
    }

    private void tryLater(OutboxItem item, RuntimeException trouble) {
        var pauses = settings.retries();
        if (item.attempt() > pauses.size()) {
            giveUp(item, trouble);
            return;
        }
        var pause = pauses.get(item.attempt() - 1);
        LOG.info("{} item {} is tried again in {}: {}", item.kind(), item.id(), pause, cause(trouble));
        rows.postpone(item, pause, cause(trouble));
    }

    private void giveUp(OutboxItem item, RuntimeException trouble) {
        LOG.warn(
                "{} item {} is given up after {} attempts: {}", item.kind(), item.id(), item.attempt(), cause(trouble));
        transaction.executeWithoutResult(status -> {
            if (rows.failed(item, cause(trouble))) {
                events.publishEvent(new OutboxFailed(item.id(), item.kind(), item.ticket(), cause(trouble)));
            }
        });
    }

    private static String cause(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == trouble ? trouble.toString() : trouble.getMessage() + ": " + root;
    }
}
