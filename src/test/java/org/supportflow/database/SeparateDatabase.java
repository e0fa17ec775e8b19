package org.supportflow.database;

import java.nio.file.Path;

/** Starts the embedded database in a JVM of its own, so that a test can kill it. */
final class SeparateDatabase {

    private SeparateDatabase() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(new DatabaseSettings("", "", "", Path.of(arguments[0]), 0, 5));
        System.out.println("READY " + database.url());
        Thread.sleep(600_000);
    }
}
