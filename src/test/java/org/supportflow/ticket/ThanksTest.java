package org.supportflow.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Thanks!", "Thank you very much.", "Vielen Dank", "非常感谢", "谢谢！", "Thanks a lot for your help :)"
            })
    void isAMereThankYou(String body) {
        assertThat(Thanks.isAllOf(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks, but it still fails", "No", "", "谢谢，但是还是不行", "Thank you. It happened again."})
    void isAnAnswer(String body) {
        assertThat(Thanks.isAllOf(body)).isFalse();
    }
}
