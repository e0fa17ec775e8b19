package org.supportflow.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/** docs/configuration.md tells every setting of every settings record, by its variable, name and default. */
class ConfigurationDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z0-9_]+)` \\| `([a-z0-9.-]+)` \\| (?:`([^`]+)`|-) \\| (.+) \\|");
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    private static final Map<String, Setting> DOCUMENTED = new TreeMap<>();
    private static final Map<String, Setting> EXISTING = new TreeMap<>();

    @BeforeAll
    static void readBoth() throws IOException {
        for (var line : Files.readAllLines(Path.of("docs/configuration.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                DOCUMENTED.put(
                        row.group(2),
                        new Setting(row.group(1), row.group(2), Objects.toString(row.group(3), ""), row.group(4)));
            }
        }
        var defaults = defaults();
        ours(defaults).forEach(property -> EXISTING.put(property, setting(property, "", defaults)));
        if (Files.exists(METADATA)) {
            for (JsonNode each : new ObjectMapper().readTree(METADATA.toFile()).path("properties")) {
                var property = each.path("name").asText();
                defaults.putIfAbsent(property, text(each.path("defaultValue")));
                EXISTING.put(
                        property, setting(property, each.path("description").asText(), defaults));
            }
        }
        DOCUMENTED.keySet().forEach(property -> {
            if (defaults.containsKey(property)) {
                EXISTING.putIfAbsent(property, setting(property, "", defaults));
            }
        });
    }

    @Test
    void everySettingIsDocumented() {
        var missing = EXISTING.values().stream()
                .filter(setting -> !DOCUMENTED.containsKey(setting.property()))
                .toList();

        assertThat(missing).extracting(Setting::row).as("missing rows").isEmpty();
    }

    @Test
    void everyDocumentedSettingExists() {
        assertThat(EXISTING.keySet()).containsAll(DOCUMENTED.keySet());
    }

    @Test
    void variablesAndDefaultsAreAsDocumented() {
        assertThat(DOCUMENTED.values()).isNotEmpty().allSatisfy(setting -> {
            var existing = EXISTING.get(setting.property());
            assertThat(setting.variable()).isEqualTo(existing.variable());
            assertThat(setting.standard()).as(setting.property()).isEqualTo(existing.standard());
        });
    }

    @Test
    void everyVariableReachesItsSetting() {
        assertThat(DOCUMENTED.values()).allSatisfy(setting -> {
            var environment = new MutablePropertySources();
            environment.addFirst(
                    new SystemEnvironmentPropertySource("systemEnvironment", Map.of(setting.variable(), "set")));
            Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.from(environment);

            assertThat(new Binder(sources)
                            .bind(setting.property(), String.class)
                            .orElse("not set"))
                    .isEqualTo("set");
        });
    }

    /** Names and values of application.yml, with placeholders resolved. */
    private static Map<String, String> defaults() throws IOException {
        var sources = new MutablePropertySources();
        var file = new FileSystemResource("src/main/resources/application.yml");
        new YamlPropertySourceLoader().load("application", file).forEach(sources::addLast);
        var resolver = new PropertySourcesPropertyResolver(sources);
        var found = new TreeMap<String, String>();
        sources.stream()
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .forEach(name -> found.put(name, resolver.getProperty(name, "")));
        return found;
    }

    private static Stream<String> ours(Map<String, String> defaults) {
        return defaults.keySet().stream()
                .filter(property -> property.startsWith("supportflow."))
                .map(property -> property.replaceAll("\\[\\d+]$", ""))
                .distinct()
                .toList()
                .stream();
    }

    private static Setting setting(String property, String meaning, Map<String, String> defaults) {
        var variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new Setting(variable, property, defaults.getOrDefault(property, ""), meaning);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(joining(","))
                : value.asText();
    }

    private record Setting(String variable, String property, String standard, String meaning) {

        String row() {
            var value = standard.isEmpty() ? "-" : "`" + standard + "`";
            return "| `%s` | `%s` | %s | %s |".formatted(variable, property, value, meaning);
        }
    }
}
