package org.supportflow.mail.threading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.supportflow.SupportflowIT;
import org.supportflow.mail.MailSettings;
import org.supportflow.ticket.TicketReference;

@SupportflowIT
class MailSecretIT {

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReplyTokens runningNode;

    @Test
    void isThereForWhoOnlyReadsAfterARestart() {
        var restarted = new ThreadingConfiguration().replyTokens(settings, jdbc, transactions);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var ticket = TicketReference.of("SF-7K3Q9M");

        var known = reading.execute(status -> restarted.firstOf(List.of(runningNode.address(ticket))));

        assertThat(known).hasValue(ticket);
    }
}
