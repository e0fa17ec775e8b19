package org.supportflow.ticket;

/** What one of us writes: {@code visibility} says whether the customer gets it. */
public record OutgoingMessage(String agent, String body, Visibility visibility, Channel channel) {

    public OutgoingMessage {
        body = Storable.text(body);
    }

    public static OutgoingMessage reply(String agent, String body) {
        return new OutgoingMessage(agent, body, Visibility.PUBLIC, Channel.MAIL);
    }

    public static OutgoingMessage note(String agent, String body) {
        return new OutgoingMessage(agent, body, Visibility.INTERNAL, Channel.PORTAL);
    }
}
