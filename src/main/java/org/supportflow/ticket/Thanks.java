package org.supportflow.ticket;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a mere thank-you, which must not reopen anything, from an answer. */
final class Thanks {

    private static final Pattern WORDS = Pattern.compile(
            "(?:(?:many |thanks|thank you|thx|cheers|danke|dankeschön|vielen dank|besten dank|谢谢你|谢谢您|谢谢|多谢|非常感谢|感谢"
                    + "|so much|very much|a lot|again|for your help|for the help|schön|sehr|all|everyone|team)[\\s!.,。！，:)\\-]*)+",
            Pattern.UNICODE_CASE);

    private Thanks() {}

    static boolean isAllOf(String body) {
        var text = body.strip().toLowerCase(Locale.ROOT);
        return text.length() <= 120 && WORDS.matcher(text).matches();
    }
}
