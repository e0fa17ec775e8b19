package org.supportflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Camunda Modeler in the hands of one person, as far as the product sees it: the requests of its deployment dialog. */
public class Modeler {

    /** After this time the Modeler gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String BOUNDARY = "----WebKitFormBoundaryAo3Bt8Qm1xYc5RkZ";

    /** An open file; the first of a deployment is the diagram or table, the others are attached to it. */
    public record File(String name, String content) {

        public static File of(Path path) {
            try {
                return new File(path.getFileName().toString(), Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public File with(String part, String instead) {
            if (!content.contains(part)) {
                throw new IllegalArgumentException(name + " does not hold " + part);
            }
            return new File(name, content.replace(part, instead));
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String person;

    public Modeler(int port, String person) {
        this.endpoint = URI.create("http://localhost:" + port + "/engine-rest/");
        this.person = person;
    }

    public String person() {
        return person;
    }

    public HttpResponse<String> deploy(String name, File... files) {
        return send(request("deployment/create")
                .header("Authorization", credentials())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(name, List.of(files)))));
    }

    /** What the Modeler asks first, to learn whether it has to ask for a name and a password. */
    public HttpResponse<String> connect() {
        return send(request("deployment?maxResults=0"));
    }

    public HttpResponse<String> version() {
        return send(request("version").header("Authorization", credentials()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private String credentials() {
        var pair = person + ":" + TestDesk.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] form(String name, List<File> files) {
        var body = new ByteArrayOutputStream();
        field(body, "deployment-name", name);
        field(body, "deployment-source", "Camunda Modeler");
        field(body, "enable-duplicate-filtering", "true");
        for (var file : files) {
            var type = file == files.get(0) ? "text/xml" : "application/octet-stream";
            part(body, "%1$s\"; filename=\"%1$s".formatted(file.name()), "Content-Type: " + type + "\r\n");
            write(body, file.content() + "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        part(body, name, "");
        write(body, value + "\r\n");
    }

    private static void part(ByteArrayOutputStream body, String name, String headers) {
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n" + headers + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
