package org.supportflow.ticket;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds in a customer's words what tables ask for: a plain list of phrases, so that anyone can see why. */
@Component
class SignalWords {

    private final Map<String, Set<String>> phrases;

    SignalWords() {
        phrases = load();
    }

    /** The words of the list that the text says, in alphabetical order. */
    Set<String> in(String text) {
        var plain = plain(text);
        return phrases.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(phrase -> says(plain, phrase)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of the list and the phrases that said them: what tables look into. */
    String found(String text) {
        var plain = plain(text);
        var found = in(text);
        phrases.values().stream()
                .flatMap(Set::stream)
                .filter(phrase -> says(plain, phrase))
                .forEach(found::add);
        return String.join(" ", found);
    }

    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_']+", " ") + " ";
    }

    private static boolean says(String plain, String phrase) {
        var chinese = Character.UnicodeScript.of(phrase.codePointAt(0)) == Character.UnicodeScript.HAN;
        return plain.contains(chinese ? phrase : " " + phrase + " ");
    }

    private static Map<String, Set<String>> load() {
        var file = SignalWords.class.getResourceAsStream("signal-words.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            var lines = new Properties();
            lines.load(reader);
            return lines.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(word -> word, word -> split(lines.getProperty(word))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Set<String> split(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
