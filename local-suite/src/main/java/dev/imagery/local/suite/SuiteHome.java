package dev.imagery.local.suite;

import java.nio.file.Path;

/**
 * Where the suite is and where it keeps what it makes.
 *
 * @param checkout the folder of the source code, with the built jars in it
 * @param state the folder for data, logs and everything else that the suite makes
 */
public record SuiteHome(Path checkout, Path state) {

    /** A suite that keeps its state in {@code .imagery} in the checkout. */
    public static SuiteHome in(Path checkout) {
        Path root = checkout.toAbsolutePath().normalize();
        return new SuiteHome(root, root.resolve(".imagery"));
    }

    /** The logs, one file for each process. */
    public Path logs() {
        return state.resolve("logs");
    }

    /** The log of one process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** The records of the processes that run. */
    public Path processes() {
        return state.resolve("run");
    }

    /** PostgreSQL's data. */
    public Path database() {
        return state.resolve("database");
    }

    /** The objects of the S3 endpoint. */
    public Path objects() {
        return state.resolve("objects");
    }

    /** The renderer's cache of prepared tiles. */
    public Path tiles() {
        return state.resolve("tiles");
    }

    /** The unpacked jars and AOT caches of one service. */
    public Path launch(String service) {
        return state.resolve("launch").resolve(service);
    }

    /** What the demo saves. */
    public Path demo() {
        return state.resolve("demo");
    }

    /** The posters of the demo's titles. */
    public Path artwork() {
        return state.resolve("artwork");
    }

    /** The jar of a module. */
    public Path jar(String module) {
        return checkout.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT.jar");
    }
}
