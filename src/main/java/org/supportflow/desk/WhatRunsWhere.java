package org.supportflow.desk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.supportflow.identity.Person;
import org.supportflow.identity.Role;
import org.supportflow.identity.Staff;
import org.supportflow.mail.MailSettings;

/** Says in one line, when everything is ready, what runs where and who can sign in. */
@Component
class WhatRunsWhere {

    private static final Logger LOG = LoggerFactory.getLogger(WhatRunsWhere.class);
    private static final int MOST_NAMES = 16;

    private final Environment environment;
    private final MailSettings mail;
    private final Staff staff;

    WhatRunsWhere(Environment environment, MailSettings mail, Staff staff) {
        this.environment = environment;
        this.mail = mail;
        this.staff = staff;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(
                "Ready. Portal http://localhost:{}/ | Tasklist {}/camunda/app/tasklist/ | REST {}/v3/api-docs"
                        + " | health and metrics http://localhost:{}/actuator | mail {} | sign in as {}",
                setting("local.server.port"),
                here(),
                here(),
                setting("local.management.port"),
                mail(),
                people());
    }

    private String here() {
        return "http://localhost:" + setting("local.server.port");
    }

    private String mail() {
        return mail.isEmbedded()
                ? "%s, SMTP localhost:%d, IMAP localhost:%d (kept in memory)"
                        .formatted(mail.address(), mail.embeddedSmtpPort(), mail.embeddedImapPort())
                : "%s by the servers that are set".formatted(mail.address());
    }

    /** Ids only; passwords were said when they were made. */
    private String people() {
        var all = Arrays.stream(Role.values())
                .flatMap(role -> staff.in(role).stream())
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var shown = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES ? shown + " and %d more".formatted(all.size() - MOST_NAMES) : shown;
    }

    private String setting(String name) {
        return environment.getProperty(name, "");
    }
}
