package org.supportflow.mail.inbound;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.supportflow.mail.server.MailServer;

/** One open connection to the mailbox; it is only read, so that other programs see it unchanged. */
class Mailbox implements AutoCloseable {

    private final String account;
    private final Store store;
    private final IMAPFolder folder;
    private final int largest;
    private final Clock clock;
    private int counted;

    Mailbox(MailServer server, Store store, int largest, Clock clock) throws MessagingException {
        this.account = server.account();
        this.store = store;
        this.largest = largest;
        this.clock = clock;
        this.folder = (IMAPFolder) store.getFolder(server.folder());
        folder.open(Folder.READ_ONLY);
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** What came after the watermark, the oldest first. Begun anew, mail that somebody has already read is left. */
    List<IMAPMessage> after(long uid, boolean begunAnew) throws MessagingException {
        counted = folder.getMessageCount();
        var found = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.SIZE);
        folder.fetch(found, wanted);
        return Arrays.stream(found)
                .map(IMAPMessage.class::cast)
                .filter(message -> uid(message) > uid)
                .filter(message -> !begunAnew || !isSeen(message))
                .sorted(Comparator.comparingLong(this::uid))
                .toList();
    }

    Arrived fetch(IMAPMessage message) throws MessagingException, IOException {
        var received = message.getReceivedDate();
        return new Arrived(
                account,
                uidValidity(),
                uid(message),
                received == null ? clock.instant() : received.toInstant(),
                message.getSize() > largest ? headers(message) : all(message));
    }

    private static byte[] all(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        var content = new ByteArrayOutputStream();
        message.writeTo(content);
        return content.toByteArray();
    }

    private byte[] headers(IMAPMessage message) throws MessagingException {
        var text = new StringBuilder();
        message.getAllHeaderLines().asIterator().forEachRemaining(line -> {
            if (!line.regionMatches(true, 0, "Content-", 0, "Content-".length())) {
                text.append(line).append("\r\n");
            }
        });
        text.append("\r\n[This mail has %d MB; only its headers were taken.]\r\n".formatted(message.getSize() >> 20));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Waits until the server tells of a change, or {@link #wake()}; false when this server cannot tell. */
    boolean awaitNews() throws MessagingException {
        if (!((IMAPStore) store).hasCapability("IDLE")) {
            return false;
        }
        if (folder.getMessageCount() != counted) {
            // The server has told of it already, while the others were read, and would not tell again.
            return true;
        }
        folder.idle(true);
        return true;
    }

    /** Ends the waiting by asking the server something; also shows whether it is still there. */
    void wake() throws MessagingException {
        folder.getMessageCount();
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException gone) {
            return -1;
        }
    }

    private static boolean isSeen(Message message) {
        try {
            return message.isSet(Flags.Flag.SEEN);
        } catch (MessagingException gone) {
            return true;
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
