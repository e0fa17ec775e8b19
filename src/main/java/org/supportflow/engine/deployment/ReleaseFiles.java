package org.supportflow.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.supportflow.engine.check.ModelFile;

/** Finds the release's models on the class path; their names do not depend on where the jar or a folder lies. */
public final class ReleaseFiles {

    // Forms and tables come first, so that whatever a diagram names is live when the diagram is.
    private static final List<String> PLACES = List.of("forms/*.form", "dmn/*.dmn", "processes/*.bpmn");

    private ReleaseFiles() {}

    public static List<ModelFile> onClassPath() {
        var files = new ArrayList<ModelFile>();
        for (var place : PLACES) {
            files.addAll(in(place));
        }
        return List.copyOf(files);
    }

    private static List<ModelFile> in(String place) {
        try {
            var folder = place.substring(0, place.indexOf('/') + 1);
            var found = new ArrayList<ModelFile>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:release/" + place)) {
                found.add(new ModelFile(folder + resource.getFilename(), resource.getContentAsByteArray()));
            }
            found.sort(Comparator.comparing(ModelFile::name));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
