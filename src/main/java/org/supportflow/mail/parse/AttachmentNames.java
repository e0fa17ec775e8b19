package org.supportflow.mail.parse;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes of whatever a sender called a file a name that is safe to show and to save. */
final class AttachmentNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern RESERVED = Pattern.compile("[\\\\/:*?\"<>|]");

    private AttachmentNames() {}

    static String of(String given, int number) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = UNSAFE.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = RESERVED.matcher(name).replaceAll("_").strip().replaceFirst("^\\.+", "");
        return name.isEmpty() ? "attachment-" + number : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
