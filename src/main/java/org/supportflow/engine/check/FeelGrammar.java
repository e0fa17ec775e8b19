package org.supportflow.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hand-picked part of FEEL that a table's cell may use. FEEL itself has no limits: a loop or a regular expression in one
 * cell can keep a core busy for minutes, so whatever is not listed here is refused, calls above all.
 */
public final class FeelGrammar {

    public static final int LONGEST = 500;
    public static final int DEEPEST = 20;

    private static final Set<String> CALLS = Set.of("date", "time", "date and time", "duration", "contains");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final FeelTokens tokens;
    private final Set<String> names;
    private int depth;

    private FeelGrammar(String text, Set<String> names) throws NotAllowed {
        this.tokens = FeelTokens.of(text);
        this.names = names;
    }

    /** What is wrong with a condition cell; nothing if it may be used. An empty cell asks nothing. */
    public static Optional<String> problemInTests(String text, Set<String> names) {
        return problem(text, names, true);
    }

    /** What is wrong with an answer cell or an input expression; nothing if it may be used. */
    public static Optional<String> problemInExpression(String text, Set<String> names) {
        return problem(text, names, false);
    }

    /** Every word in it, for who does not know which names there are. */
    public static Set<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Optional<String> problem(String text, Set<String> names, boolean tests) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        try {
            var grammar = new FeelGrammar(text, names);
            if (tests) {
                grammar.tests();
            } else {
                grammar.disjunction();
            }
            grammar.tokens.expectEnd();
            return Optional.empty();
        } catch (NotAllowed problem) {
            return Optional.of(problem.text);
        }
    }

    private void tests() throws NotAllowed {
        if (tokens.take("-")) {
            // Alone it means "any"; before a number it is a sign.
            if (tokens.atEnd()) {
                return;
            }
            tokens.stepBack();
        }
        if (tokens.peek().equals("not") && tokens.peekSecond().equals("(")) {
            tokens.next();
            tokens.next();
            testList();
            tokens.expect(")");
            return;
        }
        testList();
    }

    private void testList() throws NotAllowed {
        do {
            test();
        } while (tokens.take(","));
    }

    private void test() throws NotAllowed {
        if (tokens.takeAny("<=", ">=", "<", ">", "=", "!=")) {
            sum();
        } else if (!range()) {
            disjunction();
        }
    }

    private boolean range() throws NotAllowed {
        int start = tokens.position();
        if (tokens.takeAny("[", "]", "(")) {
            try {
                sum();
                if (tokens.take("..")) {
                    sum();
                    if (!tokens.takeAny("]", "[", ")")) {
                        throw new NotAllowed("the range is not closed");
                    }
                    return true;
                }
            } catch (NotAllowed notARange) {
                if (tokens.passed("..", start)) {
                    throw notARange;
                }
            }
        }
        tokens.goTo(start);
        depth = 0;
        return false;
    }

    private void disjunction() throws NotAllowed {
        enter();
        do {
            conjunction();
        } while (tokens.take("or"));
        depth--;
    }

    private void conjunction() throws NotAllowed {
        do {
            comparison();
        } while (tokens.take("and"));
    }

    private void comparison() throws NotAllowed {
        if (tokens.peek().equals("not") && tokens.peekSecond().equals("(")) {
            tokens.next();
            bracketed();
            return;
        }
        sum();
        if (tokens.takeAny("<=", ">=", "<", ">", "=", "!=")) {
            sum();
        }
    }

    private void sum() throws NotAllowed {
        do {
            product();
        } while (tokens.takeAny("+", "-"));
    }

    private void product() throws NotAllowed {
        do {
            tokens.take("-");
            value();
        } while (tokens.takeAny("*", "/"));
    }

    private void value() throws NotAllowed {
        var token = tokens.next();
        if (token.equals("(")) {
            tokens.stepBack();
            bracketed();
        } else if (token.equals("[")) {
            list();
        } else if (FeelTokens.isName(token)) {
            named(token);
        } else if (!FeelTokens.isLiteral(token)) {
            throw new NotAllowed("'" + token + "' cannot stand here");
        }
    }

    private void bracketed() throws NotAllowed {
        tokens.expect("(");
        disjunction();
        tokens.expect(")");
    }

    private void list() throws NotAllowed {
        enter();
        if (!tokens.take("]")) {
            do {
                disjunction();
            } while (tokens.take(","));
            tokens.expect("]");
        }
        depth--;
    }

    private void named(String word) throws NotAllowed {
        if (List.of("true", "false", "null").contains(word)) {
            return;
        }
        if (tokens.peek().equals("(")) {
            call(word);
        } else if (!names.contains(word)) {
            throw new NotAllowed("there is no input '" + word + "'; texts stand in quotes: \"" + word + "\"");
        }
    }

    private void call(String function) throws NotAllowed {
        if (!CALLS.contains(function)) {
            throw new NotAllowed("the call '" + function + "(...)' is not allowed");
        }
        tokens.expect("(");
        if (function.equals("contains")) {
            containedIn();
        }
        if (!FeelTokens.isText(tokens.next())) {
            throw new NotAllowed("'" + function + "' takes a text in quotes");
        }
        tokens.expect(")");
    }

    /** Only a fact may be searched, and only for a given text: the cost stays that of reading the fact once. */
    private void containedIn() throws NotAllowed {
        var fact = tokens.next();
        if (!fact.equals("?") && !names.contains(fact)) {
            throw new NotAllowed("'contains' searches '?' or an input, not '" + fact + "'");
        }
        tokens.expect(",");
    }

    private void enter() throws NotAllowed {
        depth++;
        if (depth > DEEPEST) {
            throw new NotAllowed("it is nested deeper than " + DEEPEST + " levels");
        }
    }

    /** Carries the sentence from where the problem is found to where it is told. */
    static final class NotAllowed extends Exception {

        private static final long serialVersionUID = 1L;

        final String text;

        NotAllowed(String text) {
            super(text, null, false, false);
            this.text = text;
        }
    }
}
