package org.supportflow.sla;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.supportflow.sla.calendar.CalendarDefinition;
import org.supportflow.sla.calendar.CalendarKeeper;
import org.supportflow.sla.calendar.CalendarVersions;
import org.supportflow.sla.calendar.StoredCalendar;

/** Ships the two calendars the tables name; what a manager made of them since stays. */
@Component
class ShippedCalendars implements InitializingBean {

    private final CalendarKeeper keeper;
    private final SlaSettings settings;

    ShippedCalendars(CalendarKeeper keeper, SlaSettings settings) {
        this.keeper = keeper;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        ship(
                new StoredCalendar(CalendarVersions.BUSINESS, "Business hours"),
                CalendarDefinition.weekdays(),
                settings.opens(),
                settings.closes());
        ship(
                new StoredCalendar(CalendarVersions.ALWAYS, "Round the clock"),
                CalendarDefinition.everyDay(),
                "00:00",
                "24:00");
    }

    private void ship(StoredCalendar calendar, List<String> days, String from, String to) {
        keeper.ship(calendar, CalendarDefinition.weekly(settings.zone(), days, from, to));
    }
}
