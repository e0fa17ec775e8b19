package org.supportflow.sla.calendar.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;

/** What the pages must know of who reads them. */
@Component
class Reader {

    private static final Set<String> KEEPERS = Set.of("ROLE_" + Role.MANAGER.group(), "ROLE_" + Role.ADMIN.group());

    private final Staff staff;

    Reader(Staff staff) {
        this.staff = staff;
    }

    ZoneId zone(Authentication person) {
        return staff.find(person.getName()).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    void describe(Authentication person, Model model) {
        model.addAttribute("readersZone", zone(person));
        model.addAttribute(
                "keeper",
                person.getAuthorities().stream().anyMatch(authority -> KEEPERS.contains(authority.getAuthority())));
    }

    void describeYear(Locale language, Model model) {
        model.addAttribute("legend", YearPicture.Kind.legend());
        model.addAttribute("weekdays", days(TextStyle.SHORT_STANDALONE, language));
        model.addAttribute("weekdayNames", days(TextStyle.FULL_STANDALONE, language));
    }

    private static List<String> days(TextStyle style, Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
