package org.supportflow.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server and the programs that work on them. */
class Cluster {

    /** Durable whatever the file says; reachable from this machine only; no customer text in its log. */
    private static final List<String> SERVER_SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "timezone=UTC",
            "logging_collector=on",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private final Path binaries;
    private final Path files;
    private final Path log;

    Cluster(Path binaries, Path files, Path log) {
        this.binaries = binaries;
        this.files = files;
        this.log = log;
    }

    boolean exists() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    Postmaster postmaster() {
        return new Postmaster(files);
    }

    /** Makes the files of a new server; whoever connects needs the password, also from this machine. */
    void create(Path passwordFile) throws IOException {
        var draft = files.resolveSibling(files.getFileName() + ".new");
        for (var locale : locales()) {
            FileSystemUtils.deleteRecursively(draft);
            var arguments = List.of(
                    "-D",
                    draft.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--lc-ctype=" + locale);
            if (run("initdb", arguments)) {
                Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
        }
        throw failure("The embedded PostgreSQL could not make its files in " + files + ".");
    }

    private static List<String> locales() {
        return System.getProperty("os.name", "").startsWith("Mac")
                ? List.of("UTF-8", "en_US.UTF-8")
                : List.of("C.UTF-8", "C.utf8", "en_US.UTF-8");
    }

    boolean start(int port) throws IOException {
        var options = Stream.concat(Stream.of("port=" + port), SERVER_SETTINGS.stream())
                .map(setting -> "-c '" + setting + "'")
                .collect(Collectors.joining(" "));
        return run(
                "pg_ctl",
                List.of("start", "-D", files.toString(), "-w", "-t", "60", "-l", log.toString(), "-o", options));
    }

    void stop() throws IOException {
        var arguments = List.of("stop", "-D", files.toString(), "-w", "-t", "30", "-m");
        if (!run("pg_ctl", with(arguments, "fast")) && !run("pg_ctl", with(arguments, "immediate"))) {
            throw failure("The embedded PostgreSQL in " + files + " does not stop.");
        }
    }

    private static List<String> with(List<String> arguments, String last) {
        return Stream.concat(arguments.stream(), Stream.of(last)).toList();
    }

    DatabaseUnavailable failure(String what) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        var reason = lines.isEmpty()
                ? ""
                : " It said: " + lines.get(lines.size() - 1).strip();
        return new DatabaseUnavailable(
                what + reason, "Look into " + log + ", or use an own PostgreSQL with SUPPORTFLOW_DATABASE_URL.");
    }

    private boolean run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor(90, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }
}
