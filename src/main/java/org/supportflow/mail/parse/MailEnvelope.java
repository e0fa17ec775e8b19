package org.supportflow.mail.parse;

import org.jspecify.annotations.Nullable;

/** The three facts by which people find a mail, whether or not the rest can be read. */
public record MailEnvelope(@Nullable String messageId, String from, String subject) {}
