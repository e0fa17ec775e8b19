package org.supportflow.identity.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the running application as a browser does: keeps cookies, follows nothing by itself. */
public class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    public Browser(int port) {
        base = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(page(path).GET());
    }

    public HttpResponse<String> getJson(String path) {
        return call("GET", path, "");
    }

    /** Sends a form of a page that was opened before, with its token. */
    public HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        var token = CSRF.matcher(page.body());
        token.find();
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(path, all);
    }

    public HttpResponse<String> signIn(String name, String password) {
        var token = CSRF.matcher(get("/sign-in").body());
        token.find();
        return post("/sign-in", Map.of("username", name, "password", password, "_csrf", token.group(1)));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As Tasklist's scripts do: JSON with the token of Camunda's own cookie. */
    public HttpResponse<String> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As Camunda's own pages do. */
    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .DELETE());
    }

    /** A value in two parts, as the engine's variables of bytes or of a Java type are sent. */
    HttpResponse<String> postParts(String path, String type, String content) {
        var body = "--sfsf\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                + "--sfsf\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--sfsf--\r\n";
        var isBytes = type.equals("Bytes");
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=sfsf")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(body.formatted(
                        "data",
                        isBytes
                                ? "; filename=\"x\"\r\nContent-Type: application/octet-stream"
                                : "\r\nContent-Type: application/json",
                        content,
                        isBytes ? "valueType" : "type",
                        type))));
    }

    public HttpResponse<String> call(String method, String path, String authorization) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,application/xhtml+xml");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
