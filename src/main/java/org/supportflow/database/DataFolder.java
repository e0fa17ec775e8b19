package org.supportflow.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of one running Supportflow, locked as long as it runs. */
class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates and locks the folder; a second Supportflow on it is refused, since two servers on one cluster destroy it. */
    static DataFolder open(Path folder) {
        try {
            var path =
                    Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
            var channel = FileChannel.open(
                    path.resolve("supportflow.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                var owner = owner(channel);
                channel.close();
                throw new DatabaseUnavailable(
                        "The data folder " + path + " is in use by another Supportflow (process " + owner + ").",
                        "Stop that one, or give this one another folder with SUPPORTFLOW_DATA.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder.toAbsolutePath() + " cannot be used: " + e + ".",
                    "Make it writable, or choose another with SUPPORTFLOW_DATA.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same JVM holds it: two application contexts on one folder.
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        var pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "unknown" : pid;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The file that keeps the database's password, made at the first start and readable by its owner only. */
    Path passwordFile() throws IOException {
        var file = path.resolve("postgresql.password");
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            var draft = path.resolve("postgresql.password.new");
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
            Files.writeString(draft, HexFormat.of().formatHex(secret));
            Files.move(draft, file);
        }
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
