package org.supportflow.demo;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.IncomingMessage;
import org.supportflow.ticket.Intake;
import org.supportflow.ticket.Languages;
import org.supportflow.ticket.NewTicket;
import org.supportflow.ticket.TicketReference;

/** Lets customers and agents do step by step what their story says. */
@Component
class Actors {

    /** An agent whose task is not there yet looks again; triage or a timer comes first. */
    private static final String LOOKS_AGAIN = "10m";

    private static final int PATIENCE = 48;

    private final Intake intake;
    private final Customer customer;
    private final Agent agent;
    private final Pace pace;
    private final Clock clock;

    Actors(Intake intake, Customer customer, Agent agent, Pace pace, Clock clock) {
        this.intake = intake;
        this.customer = customer;
        this.agent = agent;
        this.pace = pace;
        this.clock = clock;
    }

    void begin(Story story, Agenda agenda, Cast cast) {
        var ticket = intake.submit(asked(story), null).ticket().reference();
        cast.enter(ticket, story);
        new Turn(ticket, story, 0, 0, agenda, cast).planAfter(firstDelay(story));
    }

    private static String firstDelay(Story story) {
        return story.then().isEmpty() ? "0m" : story.then().get(0).after();
    }

    private NewTicket asked(Story story) {
        var message = IncomingMessage.text(story.by(), story.text(), story.channel(), clock.instant());
        return new NewTicket(
                story.by(),
                story.name(),
                story.subject(),
                message,
                story.channel(),
                Languages.of(story.subject() + " " + story.text()),
                story.severity(),
                story.product(),
                story.version(),
                story.environment(),
                null,
                null);
    }

    /** Step {@code number} of a story, tried so many times. */
    private final class Turn {

        private final TicketReference ticket;
        private final Story story;
        private final int number;
        private final int tries;
        private final Agenda agenda;
        private final Cast cast;

        Turn(TicketReference ticket, Story story, int number, int tries, Agenda agenda, Cast cast) {
            this.ticket = ticket;
            this.story = story;
            this.number = number;
            this.tries = tries;
            this.agenda = agenda;
            this.cast = cast;
        }

        void planAfter(String delay) {
            if (number < story.then().size()) {
                agenda.plan(pace.after(clock.instant(), delay, story.always()), this::take);
            }
        }

        private void take() {
            var step = story.then().get(number);
            if (act(step)) {
                var following = number + 1;
                if (following < story.then().size()) {
                    next(following, 0).planAfter(story.then().get(following).after());
                }
            } else if (tries < PATIENCE) {
                next(number, tries + 1).planAfter(LOOKS_AGAIN);
            } else {
                cast.miss(String.format(
                        Locale.ROOT, "%s '%s': step %d (%s)", ticket, story.subject(), number + 1, step.agent()));
            }
        }

        private boolean act(Story.Step step) {
            return step.customer() == null ? agent.act(ticket, step) : customer.act(ticket, story, step);
        }

        private Turn next(int following, int tried) {
            return new Turn(ticket, story, following, tried, agenda, cast);
        }
    }
}
