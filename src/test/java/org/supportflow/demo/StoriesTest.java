package org.supportflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supportflow.ticket.Languages;

class StoriesTest {

    private static final Set<String> CUSTOMERS_CAN =
            Set.of("writes", "confirms", "withdraws", "wantsAttention", "raises");

    @Test
    void tellsOfSixtyTickets() {
        assertThat(Stories.all()).hasSize(60);
    }

    @Test
    void speaksEnglishAndChinese() {
        var languages = Stories.all().stream()
                .map(story -> Languages.of(story.text()))
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));

        assertThat(languages.get("zh")).isGreaterThan(8);
        assertThat(languages.get("en")).isGreaterThan(40);
    }

    @Test
    void letsEachStepBeSomebodys() {
        assertThat(Stories.all()).flatExtracting(Story::then).allSatisfy(step -> {
            assertThat(step.after()).matches("(\\d+[dhm] ?)+");
            assertThat(step.agent() == null).isNotEqualTo(step.customer() == null);
            assertThat(step.customer() == null || CUSTOMERS_CAN.contains(step.customer()))
                    .isTrue();
        });
    }

    @Test
    void givesEverySignInOfTheContractToSomebody() {
        var ids = People.all().stream().map(person -> person.id()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(ids).contains("agent", "agent2", "lead", "manager", "owner", "operator", "auditor");
    }
}
