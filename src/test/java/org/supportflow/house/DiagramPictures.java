package org.supportflow.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Draws docs/pictures/*.svg from the diagrams, for README and documents:
 * {@code mvn test-compile exec:java@pictures}.
 */
public final class DiagramPictures {

    private static final String SVG = """
            async (xml) => {
              const { picture } = await import('/assets/diagram.js');
              return picture(document.getElementById('model'), xml);
            }
            """;

    private DiagramPictures() {}

    public static void main(String[] none) throws IOException {
        var folder = Files.createDirectories(Path.of("docs/pictures"));
        try (var editors = new Editors();
                Stream<Path> diagrams = Files.list(Path.of("processes"))) {
            for (var diagram : diagrams.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                var name = diagram.getFileName().toString().replace(".bpmn", ".svg");
                var svg = (String) editors.run(SVG, Files.readString(diagram)).value();
                Files.writeString(folder.resolve(name), svg);
            }
        }
    }
}
