package org.supportflow.mail;

/** A mail could not be made a ticket or a message; it is kept, and a person must look. */
public record MailFailed(long rawMail, String error) {}
