package org.supportflow.sla.calendar.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.sla.CalendarPreview;
import org.supportflow.sla.DueMove;
import org.supportflow.sla.calendar.CalendarDraft;

/** Shows what a change would do, before anybody saves it. */
@Component
class PreviewPage {

    private static final int PAGE = 20;

    private final CalendarPreview preview;
    private final Reader reader;
    private final Clock clock;

    PreviewPage(CalendarPreview preview, Reader reader, Clock clock) {
        this.preview = preview;
        this.reader = reader;
        this.clock = clock;
    }

    String show(
            CalendarForm form,
            CalendarDraft draft,
            @Nullable String number,
            Authentication person,
            Locale language,
            Model model) {
        var effect = preview.of(draft);
        var pages = Math.max(1, (effect.moves().size() + PAGE - 1) / PAGE);
        var page = Math.min(asked(number), pages - 1);
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        model.addAttribute("effect", effect);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("moves", part(effect.moves(), page));
        var zone = draft.content().calendar().zone();
        model.addAttribute("calendarZone", zone);
        var from = draft.effectiveFrom() == null ? clock.instant() : draft.effectiveFrom();
        model.addAttribute(
                "year", YearPicture.of(draft.content(), from.atZone(zone).getYear()));
        reader.describe(person, model);
        reader.describeYear(language, model);
        return "calendar-preview";
    }

    private static int asked(@Nullable String number) {
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    private static List<DueMove> part(List<DueMove> moves, int page) {
        return moves.subList(page * PAGE, Math.min(moves.size(), (page + 1) * PAGE));
    }
}
