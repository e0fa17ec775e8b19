package org.supportflow.sla.calendar.web;

import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarProblem;
import org.supportflow.sla.holiday.PublicHolidays;

/** Shows a form with what was typed, and beside each field what is wrong with it. */
@Component
class EditPage {

    private final MessageSource messages;
    private final PublicHolidays holidays;
    private final Reader reader;

    EditPage(MessageSource messages, PublicHolidays holidays, Reader reader) {
        this.messages = messages;
        this.holidays = holidays;
        this.reader = reader;
    }

    String show(CalendarForm form, List<CalendarProblem> problems, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", byField(problems, language));
        model.addAttribute("zones", new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds()));
        model.addAttribute("places", holidays.places(language));
        model.addAttribute("days", CalendarDefinition.everyDay());
        reader.describeYear(language, model);
        return "calendar-edit";
    }

    String say(String code, Locale language, Object... values) {
        return messages.getMessage(code, values, language);
    }

    private Map<String, List<String>> byField(List<CalendarProblem> problems, Locale language) {
        var fields = new HashMap<String, List<String>>();
        problems.forEach(problem -> fields.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(messages.getMessage(problem.message(), problem.values().toArray(), language)));
        return fields;
    }
}
