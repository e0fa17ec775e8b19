package org.supportflow.engine.work;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Looks for a form's pattern without letting a bad one keep a core busy: whoever reads too often stops. */
final class PatientPattern {

    private static final int MOST_READS = 2_000_000;

    private PatientPattern() {}

    /** As in a browser, where a pattern may stand anywhere in a text; what only a browser can read passes. */
    static boolean isFoundIn(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[1]))
                    .find();
        } catch (PatternSyntaxException onlyForBrowsers) {
            return true;
        } catch (TooManyReads | StackOverflowError tooHard) {
            return false;
        }
    }

    private record Counted(CharSequence text, int[] reads) implements CharSequence {

        @Override
        public char charAt(int index) {
            reads[0]++;
            if (reads[0] > MOST_READS) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyReads extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyReads() {
            super(null, null, false, false);
        }
    }
}
