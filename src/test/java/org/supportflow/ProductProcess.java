package org.supportflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;

/** The product in a JVM of its own, set up by environment variables as an operator does: to be killed, or run twice. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Optional<Process> process = Optional.empty();
    private Optional<Process> guard = Optional.empty();

    /** Runs in {@code folder}, which also keeps its log; {@code admin} signs in with {@link TestDesk#PASSWORD}. */
    public ProductProcess(Path folder, Map<String, String> settings) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.settings = new HashMap<>(settings);
        this.settings.put("SERVER_PORT", Integer.toString(port));
        this.settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        this.settings.put("SUPPORTFLOW_DATA", this.folder.toString());
        this.settings.put("SUPPORTFLOW_ADMIN_PASSWORD", TestDesk.PASSWORD);
    }

    /** A new folder for products; it is kept until the tests' JVM is gone and another begins. */
    public static Path newFolder() throws IOException {
        return TestFolder.create();
    }

    /** Below those that systems give to connections, so that none takes it before the product does. */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(ProductProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A main class of the tests or of the product in a JVM that is as small and as quickly started as can be. */
    public static ProcessBuilder java(String classPath, Class<?> main) {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                program,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                main.getName());
    }

    public void start() throws IOException {
        var builder = java(classPathOfProduct(), Supportflow.class).directory(folder.toFile());
        builder.environment().putAll(settings);
        process = Optional.of(builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start());
        guard = Optional.of(guard(process.get().pid()));
    }

    /** Stops the product when the tests' JVM is gone, even if that is killed: then the guard's input ends. */
    private static Process guard(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", "read -r end; kill " + pid).start();
    }

    /** The tests' own configurations would be found beside the product's. */
    private static String classPathOfProduct() {
        var separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }

    public void awaitReady() {
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("The product ended", this::mustRun)
                .until(this::isReady);
    }

    /** Leaves it one of this machine's cores, as if each node had a machine of its own; Linux only. */
    public void keepToCore(int core) throws IOException, InterruptedException {
        var pid = Long.toString(process.orElseThrow().pid());
        var pinned = new ProcessBuilder("taskset", "-apc", Integer.toString(core), pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (pinned.waitFor() != 0) {
            throw new IllegalStateException("taskset cannot keep process %s to core %d".formatted(pid, core));
        }
    }

    private boolean isReady() throws InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void mustRun() {
        if (!process.map(Process::isAlive).orElse(false)) {
            var lines = read(log());
            throw new AssertionError(String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
        }
    }

    /** kill -9: nothing is finished, nothing is tidied up. */
    public void kill() throws InterruptedException {
        dismissGuard();
        process.orElseThrow().destroyForcibly().waitFor();
    }

    public TestRestTemplate http() {
        return new TestRestTemplate(new RestTemplateBuilder().rootUri(address()));
    }

    /** What this node counted since it started. */
    public double metric(String name) {
        var answer = new TestRestTemplate()
                .getForObject(
                        "http://127.0.0.1:" + managementPort + "/actuator/metrics/" + name,
                        com.fasterxml.jackson.databind.JsonNode.class);
        return answer.path("measurements").path(0).path("value").asDouble();
    }

    public Path log() {
        return folder.resolve("product.log");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Lets it stop by itself, so that it stops its database; what does not is ended all the same. */
    @Override
    public void close() throws InterruptedException {
        dismissGuard();
        if (process.isPresent()) {
            process.get().destroy();
            process.get().waitFor(20, TimeUnit.SECONDS);
        }
        process.ifPresent(Process::destroyForcibly);
        databaseLeftOver().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Else it might meet another process that has got the number of this one. */
    private void dismissGuard() {
        guard.ifPresent(Process::destroyForcibly);
    }

    private Optional<ProcessHandle> databaseLeftOver() {
        var postmaster = folder.resolve("postgresql/postmaster.pid");
        return Files.exists(postmaster)
                ? ProcessHandle.of(Long.parseLong(read(postmaster).get(0).strip()))
                        .filter(this::isOurs)
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle found) {
        return found.info().commandLine().orElse("").contains(folder.toString());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
