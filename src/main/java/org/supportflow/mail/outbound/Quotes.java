package org.supportflow.mail.outbound;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supportflow.ticket.AuthorKind;
import org.supportflow.ticket.Message;
import org.supportflow.ticket.Messages;
import org.supportflow.ticket.Ticket;

/** Quotes below an answer what the customer wrote last, as mail programs do. */
@Component
class Quotes {

    private static final int MOST_LINES = 60;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private final Messages messages;

    Quotes(Messages messages) {
        this.messages = messages;
    }

    String before(Ticket ticket, int number, String language) {
        return messages.findByTicketIdOrderByNumber(ticket.id()).stream()
                .filter(message -> message.number() < number && message.authorKind() == AuthorKind.CUSTOMER)
                .reduce((earlier, later) -> later)
                .map(message -> quoted(message, language))
                .orElse("");
    }

    private static String quoted(Message message, String language) {
        var when = message.receivedAt().atOffset(ZoneOffset.UTC).format(WHEN);
        var form = language.equals("zh") ? "在 %s，%s 写道：" : "On %s, %s wrote:";
        var lines = message.body()
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.startsWith(">") ? ">" + line : "> " + line)
                .collect(Collectors.joining("\n"));
        return "\n" + form.formatted(when, message.author()) + "\n" + lines + "\n";
    }
}
