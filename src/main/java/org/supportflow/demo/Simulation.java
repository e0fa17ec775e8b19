package org.supportflow.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supportflow.demo.process.Bustle;

/**
 * Plays the stories in a shifted time: from one thing that happens to the next, whether people do it or the product does
 * it by itself, and on only when the product has come to rest.
 */
@Component
class Simulation {

    private final Bustle bustle;
    private final Actors actors;
    private final Bystanders bystanders;
    private final Pace pace;
    private final Clock clock;

    Simulation(Bustle bustle, Actors actors, Bystanders bystanders, Pace pace, Clock clock) {
        this.bustle = bustle;
        this.actors = actors;
        this.bystanders = bystanders;
        this.pace = pace;
        this.clock = clock;
    }

    /** When the first story begins if they all end at {@code end}. */
    Instant start(List<Story> stories, Instant end) {
        return stories.stream()
                .map(story -> pace.before(end, story.opened(), story.always()))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    /** Plays until {@code end}; {@code progress} hears how many tickets there are. What would come later stays undone. */
    Played play(List<Story> stories, Instant end, MovableTime time, IntConsumer progress) {
        var agenda = new Agenda();
        var cast = new Cast();
        for (var story : stories) {
            agenda.plan(pace.before(end, story.opened(), story.always()), () -> {
                actors.begin(story, agenda, cast);
                progress.accept(cast.size());
            });
        }
        while (true) {
            bustle.settle();
            bystanders.look(agenda, cast);
            var next = Stream.concat(agenda.next().stream(), bustle.next().stream())
                    .min(Comparator.naturalOrder())
                    .filter(at -> at.isBefore(end));
            if (next.isEmpty()) {
                return cast.played();
            }
            if (next.get().isAfter(clock.instant())) {
                time.set(next.get());
            }
            agenda.doNext(clock.instant());
        }
    }
}
