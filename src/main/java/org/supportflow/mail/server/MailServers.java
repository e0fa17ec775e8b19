package org.supportflow.mail.server;

/** Where mail goes and where it comes from. */
interface MailServers {

    MailServer outgoing();

    MailServer incoming();
}
