package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.supportflow.engine.check.FeelGrammar.NotAllowed;

/** A cell cut into its words; whatever is no listed word stops the cutting. */
final class FeelTokens {

    private static final String END = "";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"[^\"\\\\\\p{Cntrl}]*\"|\\d{1,15}(?!\\d)(?:\\.(?!\\.)\\d{1,9})?|date and time(?=\\s*\\()|[A-Za-z][A-Za-z0-9_]*"
                    + "|\\?|\\.\\.|<=|>=|!=|[-+*/<>=(),\\[\\]])");

    private final List<String> tokens;
    private int at;

    private FeelTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static FeelTokens of(String text) throws NotAllowed {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(text);
        int end = 0;
        while (token.find(end) && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        var rest = text.substring(end).strip();
        if (!rest.isEmpty()) {
            throw new NotAllowed("'" + (rest.length() > 20 ? rest.substring(0, 20) + "…" : rest) + "' is not allowed");
        }
        return new FeelTokens(tokens);
    }

    static boolean isText(String token) {
        return token.startsWith("\"");
    }

    static boolean isLiteral(String token) {
        return isText(token) || token.equals("?") || !token.isEmpty() && Character.isDigit(token.charAt(0));
    }

    static boolean isName(String token) {
        return !token.isEmpty() && Character.isLetter(token.charAt(0));
    }

    String peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    String peekSecond() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : END;
    }

    String next() throws NotAllowed {
        if (atEnd()) {
            throw new NotAllowed("it ends too early");
        }
        return tokens.get(at++);
    }

    boolean take(String token) {
        var taken = peek().equals(token);
        at += taken ? 1 : 0;
        return taken;
    }

    boolean takeAny(String... wanted) {
        return List.of(wanted).contains(peek()) && take(peek());
    }

    void expect(String token) throws NotAllowed {
        if (!take(token)) {
            throw new NotAllowed("'" + token + "' is missing" + (atEnd() ? "" : " before '" + peek() + "'"));
        }
    }

    void expectEnd() throws NotAllowed {
        if (!atEnd()) {
            throw new NotAllowed("'" + peek() + "' cannot stand here");
        }
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    void stepBack() {
        at--;
    }

    boolean passed(String token, int since) {
        return tokens.subList(since, Math.min(at, tokens.size())).contains(token);
    }
}
