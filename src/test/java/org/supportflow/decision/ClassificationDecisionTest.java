package org.supportflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationDecisionTest {

    private final TableFile table = TableFile.of("classification");

    @ParameterizedTest
    @CsvSource({
        "mail, outage cve database, security, security, security, 0.9",
        "mail, corrupt postgres, incident, database, database, 0.9",
        "portal, feature postgres, feature, general, general, 0.8",
        "mail, how to postgres, question, general, general, 0.9",
        "mail, replication postgres, incident, database, database, 0.9",
        "mail, postgres slow, incident, database, database, 0.8",
        "mail, 数据库, incident, database, database, 0.8",
        "mail, kubernetes crash, incident, platform, platform, 0.8",
        "mail, certificate, incident, network, platform, 0.8",
        "mail, login timeout, incident, sign-in, platform, 0.8",
        "mail, outage, incident, server, platform, 0.8",
        "mail, slow, incident, performance, platform, 0.7",
        "mail, exception, bug, server, general, 0.7",
        "mail, upgrade, question, installation, general, 0.7",
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
