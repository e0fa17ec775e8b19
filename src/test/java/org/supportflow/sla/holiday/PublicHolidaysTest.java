package org.supportflow.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void knowsTheHolidaysOfACountry() {
        assertThat(holidays.of("de", 2026, 2026))
                .hasValueSatisfying(dates -> assertThat(dates)
                        .containsEntry(LocalDate.parse("2026-10-03"), "German Unity Day")
                        .doesNotContainKey(LocalDate.parse("2026-01-06")));
    }

    @Test
    void knowsThoseOfARegionToo() {
        assertThat(holidays.of("de-by", 2026, 2027))
                .hasValueSatisfying(dates -> assertThat(dates)
                        .containsKeys(
                                LocalDate.parse("2026-01-06"),
                                LocalDate.parse("2026-10-03"),
                                LocalDate.parse("2027-01-06")));
    }

    @Test
    void knowsNothingOfAPlaceThatIsNot() {
        assertThat(holidays.of("xx", 2026, 2026)).isEmpty();
        assertThat(holidays.of("de-xx", 2026, 2026)).isEmpty();
        assertThat(holidays.of("../../x", 2026, 2026)).isEmpty();
    }

    @Test
    void namesCountriesInTheReadersLanguage() {
        assertThat(holidays.places(Locale.ENGLISH))
                .contains(new Place("de", "Germany"), new Place("de-by", "Germany, Bavaria"));
        assertThat(holidays.places(Locale.CHINESE)).contains(new Place("de", "德国"), new Place("jp", "日本"));
    }
}
