package org.supportflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each test JVM a data folder of its own below target/it, and clears those of JVMs that are gone. */
class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PARENT = Path.of("target", "it");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of("supportflow.data=" + create().toAbsolutePath())
                    .applyTo(context);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized Path create() throws IOException {
        Files.createDirectories(PARENT);
        clearOld();
        return Files.createTempDirectory(PARENT, ProcessHandle.current().pid() + "-");
    }

    private static void clearOld() {
        var names = PARENT.toFile().list();
        Arrays.stream(names == null ? new String[0] : names)
                .filter(name ->
                        ProcessHandle.of(Long.parseLong(name.split("-")[0])).isEmpty())
                .forEach(name ->
                        FileSystemUtils.deleteRecursively(PARENT.resolve(name).toFile()));
    }
}
