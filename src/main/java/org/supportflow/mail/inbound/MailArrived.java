package org.supportflow.mail.inbound;

/** There is stored mail to process once the transaction has committed. */
record MailArrived() {}
