package org.supportflow.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.supportflow.mail.MailSettings;
import org.supportflow.ticket.IncomingAttachment;

class MailParserTest {

    private static final MailSettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("supportflow.mail", MailSettings.class);
    private static final MailParser PARSER = new MailParser(SETTINGS);

    @Test
    void readsChineseOfAnOldCharsetAndFoldsTheOriginalMail() {
        var mail = read("chinese-gb18030");

        assertThat(mail.name()).isEqualTo("李娜");
        assertThat(mail.subject()).isEqualTo("数据库无法启动，镕");
        assertThat(mail.words().body()).isEqualTo("您好，\n\n升级后数据库无法启动，日志见附件。镕");
        assertThat(mail.words().folded()).contains("祝好！", "请提供日志。");
    }

    @ParameterizedTest
    @CsvSource({
        "russian-koi8r, Сервер не отвечает.",
        "wrong-label-utf8, Größere Änderung für Müller.",
        "unlabelled-gbk, 服务器无法连接",
        "unknown-charset, Das Gerät läuft nicht.",
        "broken-boundary, This text was never put into parts."
    })
    void readsTextWhateverItsLabelSays(String file, String body) {
        assertThat(read(file).words().body()).isEqualTo(body);
    }

    @Test
    void readsHtmlAsAPersonWouldAndMakesItSafe() {
        var words = read("html-only").words();

        assertThat(words.body())
                .isEqualTo("Hello,\n\nthe broker stops after\ntwo hours. See this and that.\n\n- version 3\n- Linux");
        assertThat(words.folded()).contains("> Which version?");
        assertThat(words.html())
                .contains("<b>stops</b>", "https://example.org/x", "cid:shot")
                .doesNotContain("script", "tracker", "javascript", "style");
    }

    @Test
    void takesNestedPartsApart() {
        var mail = read("outlook-nested");

        assertThat(mail.words().body()).isEqualTo("Guten Tag,\n\ndie Auswertung fehlt seit gestern.");
        assertThat(mail.words().folded()).contains("Muster GmbH", "Welche Auswertung?");
        assertThat(mail.words().html()).contains("cid:image001");
        assertThat(mail.attachments())
                .extracting(IncomingAttachment::name, IncomingAttachment::type)
                .containsExactly(
                        tuple("image001.png", "image/png"),
                        tuple("Bericht gnp.pdf", "application/pdf"),
                        tuple("mail.eml", "message/rfc822"),
                        tuple("winmail.dat", "application/vnd.ms-tnef"));
        assertThat(mail.attachments().get(0).contentId()).isEqualTo("image001");
        assertThat(new String(mail.attachments().get(2).content(), StandardCharsets.UTF_8))
                .contains("The inner words.");
    }

    @ParameterizedTest
    @CsvSource({
        "gmail-english, 'Thanks, that works on one node.\n\nWhat about the second one?'",
        "thunderbird-german-below, 'Version 3.2, auf Debian.'",
        "chinese-foxmail, 问题依旧，请再看看。",
        "outlook-english, 'It works now, please close.'",
        "only-quote, > Please try version 3.3."
    })
    void foldsWhatWasQuoted(String file, String body) {
        assertThat(read(file).words().body()).isEqualTo(body);
    }

    /** Such mails once kept a thread busy for hours; nobody waits for this one to end. */
    @ParameterizedTest
    @ValueSource(
            strings = {">a\nb\n", "Regards\n", "a\n-- \n", "On Monday, Jo\n", "__________\n\n", "- ", "from ", " ", ">"
            })
    @Timeout(60)
    void comesToAnEndWhateverIsRepeated(String piece) {
        var body = "- from" + piece.repeat(900_000 / piece.length()) + "x\nThe last line.\n";

        assertThat(PARSER.parse(bytes("Subject: Much", body)).words().body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<blockquote>", "<b><p>", "<table><tr><td>", "<br>", "<a href=x>", "&nbsp;"})
    @Timeout(60)
    void comesToAnEndWhateverMarkupIsRepeated(String piece) {
        var body = "Words" + piece.repeat(900_000 / piece.length()) + "more words\n";

        assertThat(PARSER.parse(bytes("Content-Type: text/html", body)).words().body())
                .contains("Words");
    }

    @Test
    void keepsQuotesThatAreAnsweredOneByOne() {
        assertThat(read("inline-answers").words().body())
                .contains("> Which version?", "3.2", "> Which system?", "Debian 12");
    }

    @Test
    void knowsABounceAndTheMailThatCameBack() {
        var mail = read("bounce");

        assertThat(mail.machine()).get().extracting(MachineSign::kind).isEqualTo(MachineSign.Kind.BOUNCE);
        assertThat(mail.threads().answeredOrReturned()).contains("sf.0011@localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-generated, AUTOMATIC_ANSWER",
        "Precedence: bulk, BULK",
        "Precedence: auto_reply, AUTOMATIC_ANSWER",
        "X-Auto-Response-Suppress: OOF, AUTOMATIC_ANSWER",
        "Return-Path: <>, BOUNCE",
        "List-Id: <users.example.org>, BULK",
        "X-Autoreply: yes, AUTOMATIC_ANSWER",
        "X-Supportflow: ticket, OURSELVES"
    })
    void knowsMachinesByTheirHeaders(String header, MachineSign.Kind kind) {
        assertThat(PARSER.parse(bytes(header)).machine())
                .get()
                .extracting(MachineSign::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"Automatic reply: Question", "Abwesenheitsnotiz: Urlaub", "Out of Office: back on Monday", "自动回复：休假"})
    void knowsMachinesByTheirSubjects(String subject) {
        assertThat(PARSER.parse(bytes("Subject: " + subject)).machine()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: no",
        "Precedence: first-class",
        "X-Auto-Response-Suppress: None",
        "Subject: Automatic backups fail"
    })
    void takesPeopleForPeople(String header) {
        assertThat(PARSER.parse(bytes(header)).machine()).isEmpty();
    }

    @Test
    void refusesTooManyAndTooLargeFilesAndSaysSo() {
        var parts = IntStream.range(0, 25)
                .mapToObj(n -> "--x\r\nContent-Type: text/plain; name=f" + n
                        + ".txt\r\nContent-Disposition: attachment; filename=f" + n + ".txt\r\n\r\nfile\r\n")
                .collect(Collectors.joining());
        var mail = PARSER.parse(
                ("From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + parts
                                + "--x--\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.attachments()).hasSize(20);
        assertThat(mail.refused()).hasSize(5).allMatch(line -> line.contains("20 files"));
    }

    @Test
    void survivesNestingWithoutEnd() {
        var deep = new StringBuilder("From: a@b.example\r\nMIME-Version: 1.0\r\n");
        for (var n = 0; n < 2000; n++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(n)
                    .append("\r\n\r\n--b")
                    .append(n)
                    .append("\r\n");
        }

        assertThat(PARSER.parse(deep.toString().getBytes(StandardCharsets.UTF_8))
                        .refused())
                .isNotEmpty();
    }

    @Test
    void saysWhyAMailWithoutSenderCannotBeTaken() {
        assertThatThrownBy(() -> PARSER.parse("Subject: x\r\n\r\ntext".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMail.class)
                .hasMessageContaining("From");
    }

    @Test
    void keepsLineBreaksOutOfSubjects() {
        var mail = PARSER.parse(bytes("Subject: =?utf-8?Q?Hello=0D=0ABcc:_x@y.example?=\r\n =?utf-8?B?4oCuZXZpbA==?="));

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E").startsWith("Hello");
    }

    private static byte[] bytes(String header) {
        return bytes(header, "text\r\n");
    }

    private static byte[] bytes(String header, String body) {
        return ("From: Anna <anna@customer.example>\r\nMessage-ID: <x@y>\r\n" + header + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ParsedMail read(String file) {
        try {
            return PARSER.parse(Files.readAllBytes(Path.of("src/test/resources/mail", file + ".eml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
