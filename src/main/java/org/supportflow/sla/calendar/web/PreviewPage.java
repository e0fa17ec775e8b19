package org.supportflow.sla.calendar.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.sla.calendar.CalendarDraft;

/** Shows what a change would do, before anybody saves it. */
@Component
class PreviewPage {

    private final Reader reader;
    private final Clock clock;

    PreviewPage(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    String show(CalendarForm form, CalendarDraft draft, Authentication person, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        var zone = draft.content().calendar().zone();
        model.addAttribute("calendarZone", zone);
        var from = draft.effectiveFrom() == null ? clock.instant() : draft.effectiveFrom();
        model.addAttribute(
                "year", YearPicture.of(draft.content(), from.atZone(zone).getYear()));
        reader.describe(person, model);
        reader.describeYear(language, model);
        return "calendar-preview";
    }
}
