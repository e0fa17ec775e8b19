package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationDecisionTest {

    private final TableFile table = TableFile.of("classification");

    @ParameterizedTest
    @CsvSource({
        "mail, database outage security, security, security, security, 0.9",
        "mail, database dataloss, incident, database, database, 0.9",
        "mail, database outage production, incident, database, database, 0.9",
        "mail, network outage, incident, network, platform, 0.9",
        "mail, outage question, incident, server, platform, 0.8",
        "portal, database feature, feature, general, general, 0.8",
        "mail, database question, question, database, database, 0.8",
        "mail, backup question, question, database, database, 0.8",
        "mail, install question, question, general, general, 0.9",
        "mail, backup degraded, incident, database, database, 0.8",
        "mail, network, incident, network, platform, 0.8",
        "mail, degraded login, incident, sign-in, platform, 0.8",
        "mail, bug degraded, bug, server, general, 0.7",
        "mail, upgrade, question, installation, general, 0.7",
        "mail, degraded performance, incident, performance, platform, 0.7",
        "mail, license, question, license, general, 0.8",
        "mail, degraded, incident, server, general, 0.6",
        "forum, '', question, general, general, 0.6",
        "mail, '', question, general, general, 0.2",
    })
    void tellsTypeAndComponentFromTheWords(
            String channel, String words, String type, String component, String skill, double confidence) {
        var outcome = table.decide("channel", channel, "words", words);

        assertThat(outcome.text("type")).isEqualTo(type);
        assertThat(outcome.text("component")).isEqualTo(component);
        assertThat(outcome.text("skill")).isEqualTo(skill);
        assertThat(outcome.number("confidence")).isEqualTo(confidence);
    }
}
