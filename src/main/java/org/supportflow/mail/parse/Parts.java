package org.supportflow.mail.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail, however they are nested, and sorts them into text and files. */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST = 300;
    private static final Pattern RETURNED_ID =
            Pattern.compile("(?im)^(?:Message-ID|X-Original-Message-ID):\\s*<([^<>\\s]{1,900})>");
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final Collected found;
    private int seen;

    Parts(Collected found) {
        this.found = found;
    }

    void read(MimePart part, int depth) {
        try {
            if (++seen > MOST || depth > DEEPEST) {
                found.refuse("Part " + seen, "the mail is nested too deeply or has too many parts");
                return;
            }
            readSafely(part, depth);
        } catch (MessagingException | IOException broken) {
            found.attach("unreadable-part-" + seen, raw(part), null);
        }
    }

    private void readSafely(MimePart part, int depth) throws MessagingException, IOException {
        var type = type(part);
        if (type.startsWith("multipart/")) {
            multipart(part, type, depth);
        } else if (type.equals("message/delivery-status") || type.equals("text/rfc822-headers")) {
            var text = new String(bytes(part), StandardCharsets.UTF_8);
            found.returned(ids(text));
            found.plain(text);
        } else if (type.equals("message/rfc822")) {
            var inner = bytes(part);
            found.returned(ids(new String(inner, StandardCharsets.ISO_8859_1)));
            found.attach(name(part).orElse("mail.eml"), inner, null);
        } else if (isText(part, type)) {
            found.bothWays(type.equals(HTML) ? null : text(part), type.equals(HTML) ? text(part) : null);
        } else {
            found.attach(name(part).orElse(null), bytes(part), contentId(part));
        }
    }

    private void multipart(MimePart part, String type, int depth) throws MessagingException, IOException {
        var children = children(part);
        if (children.isEmpty()) {
            found.plain(text(part));
            return;
        }
        if (type.equals("multipart/alternative")) {
            alternative(children, depth);
        } else {
            children.forEach(child -> read(child, depth + 1));
        }
    }

    private static List<MimePart> children(MimePart part) throws MessagingException, IOException {
        var children = new ArrayList<MimePart>();
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i) instanceof MimePart child) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    /** The same said in several ways: text for reading, HTML for showing, all else as it is. */
    private void alternative(List<MimePart> children, int depth) throws MessagingException, IOException {
        var ways = new Ways();
        for (var child : children) {
            collect(child, depth, ways);
        }
        found.bothWays(ways.plain, ways.html);
    }

    private void collect(MimePart child, int depth, Ways ways) throws MessagingException, IOException {
        var type = type(child);
        if (type.equals(PLAIN) && ways.plain == null) {
            ways.plain = text(child);
        } else if (type.equals(HTML) && ways.html == null) {
            ways.html = text(child);
        } else if (type.startsWith("multipart/") && depth < DEEPEST) {
            // HTML with its pictures, as one of the ways.
            for (var inner : children(child)) {
                collect(inner, depth + 1, ways);
            }
        } else {
            read(child, depth + 1);
        }
    }

    /** What was found of an alternative so far. */
    private static final class Ways {
        private @Nullable String plain;
        private @Nullable String html;
    }

    private static boolean isText(Part part, String type) throws MessagingException {
        var attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                || name(part).isPresent();
        return !attached && (type.equals(PLAIN) || type.equals(HTML) || type.equals("text/enriched"));
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return Part.ATTACHMENT;
        }
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException unreadable) {
            return part.getContentType().toLowerCase(Locale.ROOT).startsWith("text/html") ? HTML : PLAIN;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        String charset = null;
        try {
            charset = new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException unreadable) {
            // Without a readable label the bytes must speak for themselves.
        }
        return Charsets.decode(bytes(part), charset);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static byte[] raw(Part part) {
        try {
            var all = new ByteArrayOutputStream();
            part.writeTo(all);
            return all.toByteArray();
        } catch (MessagingException | IOException unreadable) {
            return new byte[0];
        }
    }

    private static Optional<String> name(Part part) throws MessagingException {
        try {
            return Optional.ofNullable(part.getFileName()).map(Headers::decode).filter(name -> !name.isBlank());
        } catch (ParseException unreadable) {
            return Optional.of("attachment");
        }
    }

    private static @Nullable String contentId(MimePart part) throws MessagingException {
        var id = part.getContentID();
        return id == null ? null : MimeUtility.unfold(id).replaceAll("[<>\\s]", "");
    }

    private static List<String> ids(String text) {
        return RETURNED_ID.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
