package org.supportflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Who stands in {@code postmaster.pid}: the file stays behind when a server, or the Supportflow above it, is killed. */
class Postmaster {

    /** Above every system's highest process id, so surely nobody. */
    private static final String NOBODY = "2147483646";

    private final Path cluster;
    private final Path pidFile;

    Postmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Whether our server still runs: the Supportflow that started it was killed. */
    boolean isRunning() throws IOException {
        return process().filter(this::isOurs).isPresent();
    }

    /**
     * PostgreSQL does not start while the file names any living process, even if the system gave the number to another
     * program meanwhile. Only the number is replaced: the rest of the file lets PostgreSQL find surviving children.
     */
    void forgetStranger() throws IOException {
        if (process().filter(found -> !isOurs(found)).isPresent()) {
            var lines = new ArrayList<>(Files.readAllLines(pidFile));
            lines.set(0, NOBODY);
            Files.write(pidFile, lines);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var line = process.info().commandLine().orElse("");
        return line.contains("postgres") && line.contains(cluster.toString());
    }
}
