package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalWordsTest {

    private final SignalWords words = new SignalWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our production cluster is down | outage platform production",
                "How do I restore a backup? | backup question",
                "生产环境数据库宕机了 | database outage production",
                "It is down, there is no workaround | noworkaround outage workaround",
                "Nothing special here | ''",
                "The download works | ''"
            })
    void findsWhatATextSays(String text, String expected) {
        assertThat(String.join(" ", words.in(text))).isEqualTo(expected);
    }
}
