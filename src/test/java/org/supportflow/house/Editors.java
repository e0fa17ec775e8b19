package org.supportflow.house;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supportflow.Chromium;

/** The viewers that our pages and Tasklist use, in a real browser; needs no server: the bundles come from the build. */
final class Editors implements AutoCloseable {

    private static final Path ASSETS = Path.of("target/classes/static/assets");
    private static final String HERE = "http://models.invalid/";
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Models</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/assets/diagram.css">
            <link rel="stylesheet" href="/assets/table.css">
            <link rel="stylesheet" href="/assets/form.css">
            <style>#model { width: 1600px; height: 1000px }</style>
            <div id="model"></div>
            """;

    private final Chromium chromium = new Chromium();

    /** What the viewer's module answers to a script, on a page of its own that nothing else has touched. */
    Answer run(String script, Object input) {
        try (var page = chromium.browser().newPage()) {
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    complaints.add(message.text());
                }
            });
            open(page);
            return new Answer(page.evaluate(script, input), complaints);
        }
    }

    private static void open(Page page) {
        page.route(HERE + "**", Editors::serve);
        page.navigate(HERE);
    }

    private static void serve(Route route) {
        var path = route.request().url().substring(HERE.length());
        if (path.isEmpty()) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
            return;
        }
        var file = ASSETS.resolve(path.replaceFirst("^assets/", ""));
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    @Override
    public void close() {
        chromium.close();
    }

    /** What came back, and what the browser complained about meanwhile. */
    record Answer(Object value, List<String> complaints) {

        Map<?, ?> fields() {
            return (Map<?, ?>) value;
        }
    }
}
