package org.supportflow.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supportflow.demo.process.StaffWork;
import org.supportflow.ticket.TicketReference;

/** Colleagues who do what no story tells of: triage, pages, escalations; each a while after the task came. */
@Component
class Bystanders {

    private record Habit(String after, boolean always, Map<String, Object> values) {}

    private static final String PAGE = "acknowledgePage";

    private static final Map<String, Habit> HABITS = Map.of(
            "triageTicket",
            new Habit("25m", false, Map.of("type", "question", "component", "general", "severity", "S4")),
            PAGE,
            new Habit("3m", true, Map.of("note", "On it.")),
            "handleEscalation",
            new Habit("40m", false, Map.of("outcome", "accepted", "note", "Talked to the owner; goes on.")),
            "giveAttention",
            new Habit("2h", false, Map.of("note", "Called the customer and explained the next steps.")),
            "reviewAutomaticAnswer",
            new Habit("30m", false, Map.of("outcome", "discard", "reply", "-")),
            "decideOnSilence",
            new Habit("1d", false, Map.of("outcome", "close", "note", "Stable since; closed.")));

    private final StaffWork work;
    private final Pace pace;
    private final Clock clock;

    Bystanders(StaffWork work, Pace pace, Clock clock) {
        this.work = work;
        this.pace = pace;
        this.clock = clock;
    }

    /** Plans what newly open tasks ask for. */
    void look(Agenda agenda, Cast cast) {
        for (var task : work.open(HABITS.keySet())) {
            if (cast.sees(task.id())) {
                cast.of(task.ticket())
                        .filter(story -> isForThem(task, story, cast))
                        .ifPresent(story -> plan(task, story, agenda));
            }
        }
    }

    private boolean isForThem(StaffWork.OpenTask task, Story story, Cast cast) {
        return switch (task.key()) {
            case PAGE -> cast.paged(task.ticket()) > story.missedPages();
            case "reviewAutomaticAnswer" -> !story.has("send");
            default -> true;
        };
    }

    private void plan(StaffWork.OpenTask task, Story story, Agenda agenda) {
        var habit = HABITS.get(task.key());
        if (habit == null) {
            return;
        }
        var values = new HashMap<>(habit.values());
        if (task.key().equals("triageTicket")) {
            values.putAll(story.triage());
        }
        var when = pace.after(clock.instant(), habit.after(), habit.always() || story.always());
        agenda.plan(when, () -> work.complete(TicketReference.of(task.ticket()), Set.of(task.key()), values));
    }
}
