package org.supportflow.decision;

import java.util.regex.Pattern;

/** The few forms of FEEL that our tables use, said in words; anything else stays as it is written. */
final class CellInWords {

    private static final Pattern CONTAINS = Pattern.compile("contains\\(\\?, (\"[^\"]*\")\\)");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>) ?([\\w.]+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])([\\w.]+)\\.\\.([\\w.]+)([\\[)\\]])");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private CellInWords() {}

    static String condition(String cell) {
        var comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            return compared(comparison.group(1)) + " " + comparison.group(2);
        }
        var range = RANGE.matcher(cell);
        if (range.matches()) {
            return "from " + range.group(2) + " to " + range.group(3)
                    + (range.group(4).equals("]") ? "" : " (excluded)");
        }
        if (cell.startsWith("contains(")) {
            return "with " + value(CONTAINS.matcher(cell).replaceAll("$1"));
        }
        return value(cell.replaceAll("\",\\s*\"", "\" or \""));
    }

    static String value(String cell) {
        if (cell.isEmpty() || cell.equals("\"\"")) {
            return "nothing";
        }
        return switch (cell) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> TEXT.matcher(cell).replaceAll("$1");
        };
    }

    private static String compared(String sign) {
        return switch (sign) {
            case "<" -> "below";
            case "<=" -> "at most";
            case ">" -> "above";
            default -> "at least";
        };
    }
}
