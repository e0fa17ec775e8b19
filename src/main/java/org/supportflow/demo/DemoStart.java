package org.supportflow.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.supportflow.demo.process.Bustle;

/**
 * Fills an empty database with a demo desk, before the product says that it is ready: whoever came in meanwhile would
 * come into the past.
 */
@Component
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final int TELL_EVERY = 6;

    private final DemoSettings settings;
    private final DemoDesk desk;
    private final People people;
    private final Clientele clientele;
    private final Simulation simulation;
    private final Bustle bustle;
    private final ObjectProvider<MovableTime> time;
    private final Clock realClock;

    DemoStart(
            DemoSettings settings,
            DemoDesk desk,
            People people,
            Clientele clientele,
            Simulation simulation,
            Bustle bustle,
            ObjectProvider<MovableTime> time,
            @Qualifier("clock") Clock realClock) {
        this.settings = settings;
        this.desk = desk;
        this.people = people;
        this.clientele = clientele;
        this.simulation = simulation;
        this.bustle = bustle;
        this.time = time;
        this.realClock = realClock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var state = desk.state();
        if (state == DemoDesk.State.HALF) {
            throw new HalfADesk();
        }
        if (!settings.demo()) {
            return;
        }
        switch (state) {
            case NONE -> make();
            case WHOLE -> keepPassword();
            default -> LOG.warn("Demo: this database holds tickets already, so it is left as it is");
        }
    }

    private void make() {
        var stories = Stories.all();
        var began = realClock.instant();
        LOG.info(
                "Demo: making a desk with {} tickets of the last weeks; the product is ready when it is done",
                stories.size());
        desk.begin();
        people.takeIn(password());
        clientele.takeUp(began);
        var played = play(stories);
        bustle.settle();
        desk.finish();
        played.missed().forEach(what -> LOG.warn("Demo: could not be played: {}", what));
        bustle.broken().forEach(what -> LOG.warn("Demo: a process stands still at {}", what));
        var took = Duration.between(began, realClock.instant()).toSeconds();
        LOG.info(
                "Demo: {} tickets in {} s; lists show those that are not over, GET /api/v1/tickets?status=all lists every one",
                played.tickets().size(),
                took);
    }

    private Played play(List<Story> stories) {
        var moved = time.getObject();
        try {
            var end = realClock.instant();
            moved.set(simulation.start(stories, end));
            return simulation.play(stories, end, moved, count -> tell(count, stories.size()));
        } finally {
            moved.reset();
        }
    }

    private static void tell(int count, int all) {
        if (count % TELL_EVERY == 0) {
            LOG.info("Demo: {} of {} tickets", count, all);
        }
    }

    private void keepPassword() {
        if (!settings.demoPassword().isBlank()) {
            people.agreeOn(settings.demoPassword());
        }
    }

    private String password() {
        if (!settings.demoPassword().isBlank()) {
            return settings.demoPassword();
        }
        var random = new byte[9];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // To the console and not to the log, which is kept and read by many.
        System.out.printf("%nAll people of the demo have the password %s (said this once)%n%n", password);
        return password;
    }
}
