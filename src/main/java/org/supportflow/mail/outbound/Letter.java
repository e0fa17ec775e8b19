package org.supportflow.mail.outbound;

/** Subject and text of a mail, ready to be sent. */
record Letter(String subject, String senderName, String text) {}
