package org.supportflow.mail.inbound;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.supportflow.database.DatabaseAway;
import org.supportflow.mail.MailSettings;
import org.supportflow.mail.server.MailSessions;

/**
 * Reads the mailbox as mail arrives: the server tells (IDLE), or we look every while. A server that is away is tried
 * again, ever more slowly.
 */
@Component
class MailboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final long FIRST_PAUSE_MILLIS = 1000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final MailSessions sessions;
    private final MailSettings settings;
    private final MailStore mails;
    private final ReadingNode node;
    private final Clock clock;
    private ScheduledExecutorService waker = Executors.newScheduledThreadPool(0);
    private volatile boolean running;
    private volatile @Nullable Mailbox open;
    private volatile @Nullable Thread thread;
    private long pause = FIRST_PAUSE_MILLIS;

    MailboxReader(MailSessions sessions, MailSettings settings, MailStore mails, ReadingNode node, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.mails = mails;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        waker = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "mailbox-waker"));
        var millis = settings.poll().toMillis();
        waker.scheduleWithFixedDelay(this::wake, millis, millis, TimeUnit.MILLISECONDS);
        var reader = daemon(this::run, "mailbox");
        thread = reader;
        reader.start();
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        while (running) {
            try {
                if (node.isUs()) {
                    readWhileOpen();
                } else {
                    sleep(settings.poll().toMillis());
                }
            } catch (MessagingException | IOException | RuntimeException trouble) {
                if (running) {
                    LOG.warn(
                            "The mailbox {} cannot be read; trying again in {} s: {}",
                            sessions.mailbox(),
                            pause / 1000,
                            trouble.toString());
                    sleep(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        }
        node.release();
    }

    private void readWhileOpen() throws MessagingException, IOException {
        try (var mailbox = new Mailbox(sessions.mailbox(), sessions.incoming(), settings.largestMail(), clock)) {
            open = mailbox;
            pause = FIRST_PAUSE_MILLIS;
            while (running && node.isUs()) {
                readNew(mailbox);
                if (running && !mailbox.awaitNews()) {
                    sleep(settings.poll().toMillis());
                }
            }
        } finally {
            open = null;
        }
    }

    private void readNew(Mailbox mailbox) throws MessagingException, IOException {
        var account = sessions.mailbox().account();
        var validity = mailbox.uidValidity();
        var known = mails.watermark(account).filter(mark -> mark.uidValidity() == validity);
        var arrived = mailbox.after(known.map(MailStore.Watermark::uid).orElse(0L), known.isEmpty());
        for (var message : arrived) {
            keep(mailbox.fetch(message));
        }
    }

    /** Those that came after a mail that cannot be stored do not wait for it. */
    private void keep(Arrived mail) {
        try {
            mails.store(mail);
        } catch (DataAccessException trouble) {
            if (DatabaseAway.isCauseOf(trouble)) {
                throw trouble;
            }
            LOG.error("Mail {} of {} is set aside, it could not be stored", mail.uid(), mail.account(), trouble);
            mails.setAside(
                    mail,
                    "It could not be stored: " + trouble.getMostSpecificCause().getMessage());
        }
    }

    private void wake() {
        var mailbox = open;
        if (mailbox == null) {
            return;
        }
        try {
            mailbox.wake();
        } catch (MessagingException | RuntimeException gone) {
            LOG.debug("The mailbox is gone; its reader opens it again", gone);
        }
    }

    private void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        waker.shutdownNow();
        var reader = thread;
        if (reader == null) {
            return;
        }
        reader.interrupt();
        wake();
        try {
            reader.join(5000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        node.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 5;
    }
}
