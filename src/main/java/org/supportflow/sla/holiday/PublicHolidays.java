package org.supportflow.sla.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public holidays of countries and their regions; some follow the moon and are known only a few years ahead. */
@Component
public class PublicHolidays {

    /** Other languages fall back to that of the machine, so only what is there is asked for. */
    private static final Locale NAMES = Locale.ENGLISH;

    private final Map<Locale, List<Place>> places = new ConcurrentHashMap<>();

    /** Every country and, one level below, its regions, by name. */
    public List<Place> places(Locale language) {
        return places.computeIfAbsent(language, PublicHolidays::read);
    }

    private static List<Place> read(Locale language) {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .flatMap(code -> places(code, language))
                .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Stream<Place> places(String code, Locale language) {
        var hierarchy = manager(code).getCalendarHierarchy();
        var country = country(code, hierarchy, language);
        var regions = hierarchy.getChildren().values().stream()
                .map(region -> new Place(code + "-" + region.getId(), country + ", " + region.getDescription(NAMES)));
        return Stream.concat(Stream.of(new Place(code, country)), regions);
    }

    private static String country(String code, CalendarHierarchy hierarchy, Locale language) {
        var name = code.length() == 2
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
                : hierarchy.getDescription(NAMES);
        return name.isBlank() || name.equalsIgnoreCase(code) ? hierarchy.getDescription(NAMES) : name;
    }

    /** The holidays of these years; empty if nobody knows the place. */
    public Optional<SortedMap<LocalDate, String>> of(String place, int fromYear, int toYear) {
        var parts = place.toLowerCase(Locale.ROOT).split("-", 2);
        if (places(NAMES).stream().noneMatch(known -> known.code().equalsIgnoreCase(place))) {
            return Optional.empty();
        }
        var manager = manager(parts[0]);
        var region = Arrays.copyOfRange(parts, 1, parts.length);
        var dates = new TreeMap<LocalDate, String>();
        IntStream.rangeClosed(fromYear, toYear)
                .mapToObj(year -> manager.getHolidays(Year.of(year), region))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(
                        holiday -> dates.merge(holiday.getDate(), holiday.getDescription(NAMES), PublicHolidays::both));
        return Optional.of(dates);
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + " / " + other;
    }

    private static HolidayManager manager(String code) {
        return HolidayManager.getInstance(ManagerParameters.create(code));
    }
}
