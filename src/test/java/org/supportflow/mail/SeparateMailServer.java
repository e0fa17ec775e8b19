package org.supportflow.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.Scanner;
import org.supportflow.ProductProcess;

/** A mail server in a JVM of its own: it goes on when the product is killed, as a real one does. */
final class SeparateMailServer implements AutoCloseable {

    private final Process process;
    private final int smtpPort;
    private final int imapPort;

    private SeparateMailServer(Process process, int smtpPort, int imapPort) {
        this.process = process;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /** Each address has a mailbox whose password is the address itself. */
    static SeparateMailServer start(Iterable<String> addresses) throws IOException {
        var builder = ProductProcess.java(System.getProperty("java.class.path"), SeparateMailServer.class);
        addresses.forEach(builder.command()::add);
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new Scanner(process.inputReader());
        while (said.hasNext() && !said.next().equals("READY")) {}
        return new SeparateMailServer(process, said.nextInt(), said.nextInt());
    }

    /** Ends with its input, so also with the tests' JVM. */
    public static void main(String[] addresses) throws IOException {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        for (var address : addresses) {
            server.setUser(address, address, address);
        }
        server.start();
        System.out.printf(
                "%nREADY %d %d%n", server.getSmtp().getPort(), server.getImap().getPort());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }

    String smtpUrl() {
        return "smtp://127.0.0.1:" + smtpPort;
    }

    String imapUrl(String address) {
        return "imap://%s:%s@127.0.0.1:%d/INBOX"
                .formatted(address.replace("@", "%40"), address.replace("@", "%40"), imapPort);
    }

    MailProgram program(String address) {
        return new MailProgram(smtpPort, imapPort, address);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
