package org.supportflow.ticket;

/** Guesses which of our languages somebody writes, so that we answer in it. */
public final class Languages {

    /** Chinese text carries much more in a character than English: one in ten is enough. */
    private static final double CHINESE_SHARE = 0.1;

    private Languages() {}

    /** {@code zh} or {@code en}. */
    public static String of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return letters > 0 && han >= letters * CHINESE_SHARE ? "zh" : "en";
    }
}
