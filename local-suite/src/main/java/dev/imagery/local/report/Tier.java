package dev.imagery.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the world a test needs, as its class's tag says. */
enum Tier {
    PURE,
    ADAPTER,
    SUITE;

    /** The tier of a test class, read from its source: test reports do not carry tags. */
    static Tier of(Path module, String testClass) throws IOException {
        String outer = testClass.replaceFirst("\\$.*", "").replace('.', '/');
        Path source = module.resolve("src/test/java").resolve(outer + ".java");
        String text = Files.exists(source) ? Files.readString(source) : "";
        if (text.contains("@Tag(\"suite\")")) {
            return SUITE;
        }
        return text.contains("@Tag(\"adapter\")") ? ADAPTER : PURE;
    }
}
