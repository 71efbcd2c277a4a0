package dev.imagery.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the world a test needs, as its class's tag says, or that of a class that it extends. */
enum Tier {
    PURE,
    ADAPTER,
    SUITE;

    private static final Pattern EXTENDS = Pattern.compile("\\bclass\\s+\\w+\\s+extends\\s+(\\w+)");

    /** The tier of a test class, read from its source: test reports do not carry tags. */
    static Tier of(Path module, String testClass) throws IOException {
        String outer = testClass.replaceFirst("\\$.*", "");
        Path source = module.resolve("src/test/java").resolve(outer.replace('.', '/') + ".java");
        if (!Files.exists(source)) {
            return PURE;
        }
        String text = Files.readString(source);
        if (text.contains("@Tag(\"suite\")")) {
            return SUITE;
        }
        if (text.contains("@Tag(\"adapter\")")) {
            return ADAPTER;
        }
        Matcher extended = EXTENDS.matcher(text);
        return extended.find() ? of(module, qualified(extended.group(1), outer, text)) : PURE;
    }

    /** By the import of that name; without one, it is in the same package. */
    private static String qualified(String name, String testClass, String text) {
        Matcher imported = Pattern.compile("import (\\S+\\." + name + ");").matcher(text);
        return imported.find() ? imported.group(1) : testClass.replaceFirst("\\w+$", name);
    }
}
