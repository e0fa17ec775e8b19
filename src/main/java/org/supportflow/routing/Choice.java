package org.supportflow.routing;

import java.util.Optional;

/** Who got a ticket and why, in a sentence; no agent: whoever of the team takes it. */
public record Choice(String team, Optional<String> agent, String strategy, String reason) {

    static Choice of(String team, String agent, Strategy strategy, String reason) {
        return new Choice(team, Optional.of(agent), strategy.code(), reason);
    }

    static Choice nobody(String team, Strategy strategy, String reason) {
        return new Choice(team, Optional.empty(), strategy.code(), reason);
    }
}
