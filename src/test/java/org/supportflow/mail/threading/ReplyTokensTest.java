package org.supportflow.mail.threading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.supportflow.ticket.TicketReference;

class ReplyTokensTest {

    private static final TicketReference TICKET = TicketReference.of("SF-7K3Q9M");
    private static final ReplyTokens TOKENS = new ReplyTokens("support", "example.org", () -> new byte[] {1, 2, 3});

    @Test
    void knowsItsOwnAddressInAnyCase() {
        var address = TOKENS.address(TICKET);

        assertThat(address).matches("support\\+7k3q9m-[a-z2-7]{16}@example\\.org");
        assertThat(TOKENS.firstOf(List.of("other@example.org", address))).contains(TICKET);
        assertThat(TOKENS.firstOf(List.of(address.toUpperCase(Locale.ROOT)))).contains(TICKET);
    }

    @Test
    void refusesWhatItDidNotSign() {
        var address = TOKENS.address(TICKET);
        var other = new ReplyTokens("support", "example.org", () -> new byte[] {4, 5, 6});

        assertThat(other.firstOf(List.of(address))).isEmpty();
        assertThat(TOKENS.firstOf(List.of(address.replace("7k3q9m", "7k3q9n")))).isEmpty();
        assertThat(TOKENS.firstOf(List.of(address.replace("example.org", "example.com"))))
                .isEmpty();
        assertThat(TOKENS.firstOf(List.of("support+7k3q9m@example.org", "support@example.org")))
                .isEmpty();
    }
}
