package org.supportflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files fit together and to the product; nothing here starts a container. */
class ContainerFilesTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DOCKERFILE = Path.of("Dockerfile");

    @Test
    void composeHoldsDatabaseProductAndMail() throws IOException {
        assertThat(services()).containsOnlyKeys("database", "mail", "supportflow");
    }

    @Test
    void imagesArePinned() throws IOException {
        var images = Stream.concat(
                services().values().stream().map(service -> String.valueOf(service.get("image"))),
                instructions("FROM").map(from -> from.replaceAll(" AS .*", "")));

        assertThat(images).allMatch(image -> image.matches("[a-z/-]+:\\d+[.\\w-]+"));
    }

    @Test
    void servicesAndVolumesThatAreNamedExist() throws IOException {
        var volumes = map(compose().get("volumes")).keySet();

        for (var service : services().values()) {
            assertThat(services().keySet())
                    .containsAll(
                            map(service.getOrDefault("depends_on", Map.of())).keySet());
            assertThat(list(service.get("volumes")))
                    .allMatch(volume -> volumes.contains(volume.toString().split(":")[0]));
        }
    }

    @Test
    void everyVariableOfTheProductIsASetting() throws IOException {
        var settings = Pattern.compile("`([A-Z_]+)`")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(settings)
                .containsAll(
                        map(services().get("supportflow").get("environment")).keySet());
    }

    @Test
    void theImageIsBuiltInOneStageAndRunsInAnotherAsAnOrdinaryUser() throws IOException {
        assertThat(instructions("FROM")).hasSize(2);
        assertThat(instructions("USER")).singleElement().isNotEqualTo("root");
        assertThat(instructions("EXPOSE")).containsExactly("8080");
    }

    @Test
    void everythingTheBuildReadsIsCopiedAndNotIgnored() throws IOException {
        var sent = Files.readAllLines(Path.of(".dockerignore"));
        var copied = instructions("COPY")
                .filter(copy -> !copy.startsWith("--from"))
                .map(copy -> copy.split(" ")[0])
                .toList();

        assertThat(copied).containsAll(Set.of("pom.xml", ".mvn", "src", "processes", "dmn", "forms"));
        assertThat(copied).allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(sent).contains("!" + source);
        });
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Yaml().load(Files.readString(COMPOSE)));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        var services = new TreeMap<String, Map<String, Object>>();
        map(compose().get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    private static Stream<String> instructions(String name) throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    private static List<?> list(Object yaml) {
        return yaml == null ? List.of() : (List<?>) yaml;
    }
}
