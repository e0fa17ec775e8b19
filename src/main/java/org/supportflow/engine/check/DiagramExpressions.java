package org.supportflow.engine.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** The few expressions that a diagram may hold: a bean as a whole, a variable as a whole, a comparison of variables. */
final class DiagramExpressions {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z][A-Za-z0-9]*)|(?<text>'[^'\\\\$#]*'|\"[^\"\\\\$#]*\")"
                    + "|(?<number>\\d{1,15}(?:\\.\\d{1,9})?)|(?<sign>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)|-))");
    private static final Set<String> JOINING =
            Set.of("==", "!=", "<=", ">=", "<", ">", "&&", "||", "and", "or", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> LEADING = Set.of("!", "-", "not", "empty");
    // Words that the expression language reads as operators we have no use for.
    private static final Set<String> RESERVED = Set.of("div", "mod", "instanceof");

    private DiagramExpressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The name in {@code ${name}}, or an empty text. */
    static String bean(String text) {
        var bean = BEAN.matcher(text.strip());
        return bean.matches() ? bean.group(1) : "";
    }

    /** Plain text in which whole variables may stand: {@code ${team},leads}. */
    static boolean isText(String text) {
        return !isExpression(text)
                || text.length() <= LONGEST
                        && !isExpression(VARIABLE.matcher(text).replaceAll(""));
    }

    /** {@code ${outcome == 'solved' and not customerHasWritten}}: no bean, no property, no call. */
    static boolean isCondition(String text) {
        var condition = CONDITION.matcher(text.strip());
        return text.length() <= LONGEST && condition.matches() && isComparison(condition.group(1));
    }

    /** Operands and operators in turns, brackets closed: what remains cannot reach into anything. */
    private static boolean isComparison(String body) {
        var token = TOKEN.matcher(body);
        Deque<String> brackets = new ArrayDeque<>();
        boolean operandNext = true;
        int at = 0;
        while (token.find(at) && token.start() == at) {
            var sign = token.group().strip();
            if (operandNext ? !mayStand(sign, brackets) : !mayFollow(sign, brackets)) {
                return false;
            }
            operandNext = wantsOperand(sign, operandNext);
            at = token.end();
        }
        return body.substring(at).isBlank() && !operandNext && brackets.isEmpty();
    }

    private static boolean wantsOperand(String sign, boolean leading) {
        return leading ? LEADING.contains(sign) || sign.equals("(") : !sign.equals(")");
    }

    private static boolean mayStand(String sign, Deque<String> brackets) {
        if (sign.equals("(")) {
            brackets.push(sign);
            return brackets.size() <= DEEPEST;
        }
        return !sign.equals(")") && !JOINING.contains(sign) && !RESERVED.contains(sign);
    }

    private static boolean mayFollow(String sign, Deque<String> brackets) {
        if (sign.equals(")")) {
            return brackets.poll() != null;
        }
        return JOINING.contains(sign);
    }
}
