package org.supportflow.mail.server;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.supportflow.mail.MailSettings;

/** Gives every address a mailbox as soon as somebody writes to it or opens it; plus-addresses of ours are ours. */
class Mailboxes extends GreenMail {

    private final MailSettings settings;
    private final Clock clock;

    Mailboxes(MailSettings settings, Clock clock, ServerSetup smtp, ServerSetup imap) {
        super(new ServerSetup[] {smtp, imap});
        this.settings = settings;
        this.clock = clock;
        managers = new Managers() {
            private final OpenHouse users = new OpenHouse(getImapHostManager());

            @Override
            public UserManager getUserManager() {
                return users;
            }
        };
        managers.getUserManager();
        super.getManagers()
                .getSmtpManager()
                .getUserManager()
                .setMessageDeliveryHandler(
                        (mail, to) -> new Doorstep(((OpenHouse) getUserManager()).mailbox(owner(to.getEmail()))));
    }

    private String owner(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var ours = lower.startsWith(settings.mailbox() + "+") && lower.endsWith("@" + settings.domain());
        return ours ? settings.address() : lower;
    }

    /** Where the mails for somebody are put down, each with the moment by the product's clock. */
    private final class Doorstep extends UserImpl {

        private Doorstep(GreenMailUser owner) {
            super(
                    owner.getEmail(),
                    owner.getLogin(),
                    owner.getPassword(),
                    getManagers().getImapHostManager());
        }

        @Override
        public void deliver(MovingMessage mail) {
            try {
                getManagers()
                        .getImapHostManager()
                        .getInbox(this)
                        .appendMessage(mail.getMessage(), new Flags(), Date.from(clock.instant()));
            } catch (FolderException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Nobody has to be invited: the first who comes with an address and the same as password is let in. */
    private static final class OpenHouse extends UserManager {

        private OpenHouse(ImapHostManager mailboxes) {
            super(mailboxes);
        }

        @Override
        public boolean test(String user, String password) {
            if (!user.contains("@") || !user.equalsIgnoreCase(password)) {
                return super.test(user, password);
            }
            var address = user.toLowerCase(Locale.ROOT);
            mailbox(address);
            return super.test(address, address);
        }

        private synchronized GreenMailUser mailbox(String address) {
            var known = getUserByEmail(address);
            if (known != null) {
                return known;
            }
            try {
                return createUser(address, address, address);
            } catch (UserException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
