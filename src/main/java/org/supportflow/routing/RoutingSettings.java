package org.supportflow.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tickets go that nobody can take, as {@code supportflow.routing.*}.
 *
 * @param fallBackTeam the team that gets a ticket when nobody of its own team is there
 */
@ConfigurationProperties("supportflow.routing")
record RoutingSettings(@DefaultValue("triage") String fallBackTeam) {}
